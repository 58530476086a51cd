package io.stratagem.catalog;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Instrument;
import io.stratagem.market.Instruments;
import io.stratagem.market.TradingSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the instruments file; refused whole, as a catalog is. A plain {@code periods_per_year} is the number of daily bars per
 * year, from which the other timeframes follow (see {@link Instrument#periodsPerYear(Timeframe)}). Thread-safe.
 */
public final class InstrumentsReader {
    private static final Timeframe DAY = Timeframe.parse("1d");

    private final DocumentReader reader;

    /** A reader that judges every file. */
    public InstrumentsReader() {
        this(SchemaMemory.NONE);
    }

    /** A reader that knows again what kept to the schema before. */
    public InstrumentsReader(SchemaMemory memory) {
        reader = new DocumentReader(DocumentKind.INSTRUMENTS, memory, InstrumentsReader::check);
    }

    /**
     * Reads a file.
     *
     * @throws io.stratagem.api.error.FaultException with {@code E_CFG_INSTRUMENTS} faults if it is refused
     */
    public Instruments read(Path path) {
        return read(path.toString(), FileContent.read(DocumentKind.INSTRUMENTS, path));
    }

    /**
     * Reads a text.
     *
     * @param name how faults name it
     * @throws io.stratagem.api.error.FaultException with {@code E_CFG_INSTRUMENTS} faults if it is refused
     */
    public Instruments read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Instruments read(String name, byte[] content) {
        Map<String, Instrument> bySymbol = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> listed :
                reader.read(name, content).root().path("instruments").properties()) {
            bySymbol.put(listed.getKey(), instrument(listed.getKey(), listed.getValue()));
        }
        return new Instruments(bySymbol);
    }

    /** What the schema cannot say: zones must exist, and no timeframe may have two figures. */
    private static void check(LocatedDocument document, FaultList faults) {
        for (Map.Entry<String, JsonNode> listed :
                document.root().path("instruments").properties()) {
            String pointer = JsonPointers.child("/instruments", listed.getKey());
            JsonNode zone = listed.getValue().path("zone");
            if (zone.isString() && !zone.asString().isEmpty() && !isZone(zone.asString())) {
                faults.add(
                        DocumentKind.INSTRUMENTS.schema(),
                        document.value(pointer + "/zone"),
                        "there is no such zone; write one such as America/New_York or UTC",
                        zone.asString());
            }
            checkTimeframes(document, pointer + "/periods_per_year", listed.getValue(), faults);
        }
    }

    /** {@code 1Day} and {@code 1d} are one timeframe. */
    private static void checkTimeframes(
            LocatedDocument document, String pointer, JsonNode instrument, FaultList faults) {
        Map<Timeframe, String> seen = new HashMap<>();
        for (String spelling : instrument.path("periods_per_year").propertyNames()) {
            Timeframe timeframe = timeframe(spelling);
            String first = timeframe == null ? null : seen.putIfAbsent(timeframe, spelling);
            if (first != null) {
                faults.add(
                        DocumentKind.INSTRUMENTS.duplicate(),
                        document.key(JsonPointers.child(pointer, spelling)),
                        "is the same timeframe as " + first,
                        spelling);
            }
        }
    }

    private static @Nullable Timeframe timeframe(String spelling) {
        try {
            return Timeframe.parse(spelling);
        } catch (IllegalArgumentException reportedByTheSchema) {
            return null;
        }
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static Instrument instrument(String symbol, JsonNode node) {
        JsonNode zone = node.path("zone");
        JsonNode maxGap = node.path("max_gap");
        return new Instrument(
                symbol,
                zone.isMissingNode() ? ZoneOffset.UTC : ZoneId.of(zone.asString()),
                session(node.path("session")),
                periodsPerYear(node.path("periods_per_year")),
                maxGap.isMissingNode() ? Instrument.DEFAULT_MAX_GAP_MILLIS : Durations.millis(maxGap.asString()));
    }

    private static @Nullable TradingSession session(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new TradingSession(
                        LocalTime.parse(node.path("open").asString()),
                        LocalTime.parse(node.path("close").asString()));
    }

    private static Map<Timeframe, Double> periodsPerYear(JsonNode node) {
        if (node.isNumber()) {
            return Map.of(DAY, node.asDouble());
        }
        Map<Timeframe, Double> periods = new HashMap<>();
        node.properties()
                .forEach(given -> periods.put(
                        Timeframe.parse(given.getKey()), given.getValue().asDouble()));
        return periods;
    }
}
