package io.stratagem.testkit.trial;

import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one version of a plugin answers, frozen in {@code src/test/resources/golden/<version>.jsonl}, one line per answer.
 *
 * <p>{@code -Dgolden.write=true} writes the file of a version that has none. A file that is there is never written again: other
 * answers want another version.
 */
public final class GoldenFile {
    /** Set to true to freeze the answers of a new version. */
    public static final String WRITE = "golden.write";

    private static final MathContext DIGITS = new MathContext(12);

    private final Path path;

    /** The file of a version, in a module's folder of golden files. */
    public GoldenFile(Path folder, String version) {
        path = folder.resolve(version + ".jsonl");
    }

    /**
     * The frozen lines; writes {@code answers} first when the file is absent and writing is asked for.
     *
     * @throws IOException if the file is absent and writing is not asked for
     */
    public List<String> frozen(List<String> answers) throws IOException {
        if (Files.notExists(path)) {
            if (!Boolean.getBoolean(WRITE)) {
                throw new IOException(
                        path + " is absent; freeze this version's answers once with -D" + WRITE + "=true");
            }
            Files.createDirectories(path.getParent());
            Files.write(path, answers);
        }
        return Files.readAllLines(path);
    }

    /** An intent as one line. */
    public static String line(String symbol, long eventTimeMillis, StrategyIntent intent) {
        return "{\"symbol\":\"" + symbol + "\",\"event_time\":\"" + Instant.ofEpochMilli(eventTimeMillis)
                + "\",\"direction\":\"" + intent.direction() + "\",\"confidence\":" + number(intent.confidence())
                + ",\"target_notional\":" + number(intent.targetNotional()) + ",\"rationale\":["
                + intent.rationale().stream().map(GoldenFile::reason).collect(Collectors.joining(",")) + "],\"meta\":{"
                + intent.meta().entrySet().stream().map(GoldenFile::meta).collect(Collectors.joining(",")) + "}}";
    }

    /** An overlay's answer for LONG as one line. */
    public static String line(String symbol, long eventTimeMillis, Outcome overlay) {
        return "{\"symbol\":\"" + symbol + "\",\"event_time\":\"" + Instant.ofEpochMilli(eventTimeMillis) + "\","
                + (overlay.veto() == null
                        ? "\"scale\":" + number(overlay.scale())
                        : "\"veto\":\"" + overlay.veto() + "\"")
                + "}";
    }

    private static String reason(Reason reason) {
        return reason.hasValue()
                ? "[\"" + reason.name() + "\"," + number(reason.value()) + "]"
                : "[\"" + reason.name() + "\"]";
    }

    private static String meta(Map.Entry<String, Object> entry) {
        String value = entry.getValue() instanceof Double number ? number(number) : "\"" + entry.getValue() + "\"";
        return "\"" + entry.getKey() + "\":" + value;
    }

    /** Twelve digits: a last bit that differs between machines is not another answer. */
    private static String number(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
