package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finished feature vectors, one JSON object per line, from a file (gzip when named so) or a stream such as standard input. Malformed
 * lines are counted, reported and skipped like rows. Order within a series is as for bars.
 */
public final class VectorSource implements ResumableSource {
    private static final int LONGEST_LINE = 1 << 20;
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final String name;
    private final LineReader lines;
    private final VectorReader reader;
    private final DataReport report;
    private final SeriesClock clock = new SeriesClock();
    private final ObjectReader json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(OBJECT);
    private boolean ended;

    private VectorSource(String name, InputStream in, VectorReader reader, DataReport report) {
        this.name = name;
        this.lines = new LineReader(in, LONGEST_LINE);
        this.reader = reader;
        this.report = report;
    }

    /**
     * Opens a file.
     *
     * @throws FaultException if it is missing, empty, or not the gzip its name says
     */
    public static VectorSource open(Path file, VectorReader reader, DataReport report) {
        return new VectorSource(file.toString(), DataFile.open(file), reader, report);
    }

    /** Reads a stream, which is closed with the source. */
    public static VectorSource of(String name, InputStream in, VectorReader reader, DataReport report) {
        return new VectorSource(name, in, reader, report);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable DeliveredVector next() {
        try {
            while (!ended) {
                if (!lines.next()) {
                    ended = true;
                    return null;
                }
                if (lines.isEmpty()) {
                    continue;
                }
                report.row();
                DeliveredVector vector = vector();
                if (vector != null) {
                    report.event();
                    return vector;
                }
            }
            return null;
        } catch (IOException e) {
            ended = true;
            report.endedEarly(DataFile.failure(where(), e));
            return null;
        } catch (FaultException e) {
            ended = true;
            throw e;
        }
    }

    private @Nullable DeliveredVector vector() {
        if (lines.isOversize()) {
            return malformed("the line is too long", "");
        }
        DeliveredVector vector;
        try {
            vector = reader.read(where(), document());
        } catch (JacksonException e) {
            return malformed("it is not a JSON object: " + e.getOriginalMessage(), shown());
        } catch (FaultException e) {
            report.malformed(e.faults().getFirst());
            return null;
        } catch (IllegalArgumentException e) {
            return malformed(String.valueOf(e.getMessage()), shown());
        }
        return switch (clock.judge(vector.series(), vector.eventTimeMillis())) {
            case FORWARD -> vector;
            case DUPLICATE -> {
                report.duplicate(
                        new Fault(ErrorCode.E_DATA_DUPLICATE, where(), "the vector before has the same time", shown()));
                yield null;
            }
            case BACKWARDS -> {
                report.backwards(
                        DataReport.malformedAt(where(), "time goes backwards within " + vector.series(), shown()));
                yield null;
            }
        };
    }

    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document =
                json.readValue(lines.bytes(), lines.start(), lines.end() - lines.start());
        if (document == null) {
            throw new IllegalArgumentException("it is null");
        }
        return document;
    }

    private @Nullable DeliveredVector malformed(String what, String seen) {
        report.malformed(DataReport.malformedAt(where(), what, seen));
        return null;
    }

    private String where() {
        return name + ":" + lines.number();
    }

    private String shown() {
        return FieldText.shown(lines.bytes(), lines.start(), lines.end());
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public void save(StateWriter out, SeriesTable table) {
        out.putBoolean(ended);
        if (!ended) {
            out.putBoolean(lines.number() > 0);
            if (lines.number() > 0) {
                lines.save(out);
            }
            clock.save(out, table);
        }
    }

    @Override
    public void restore(StateReader in, SeriesTable table) {
        ended = in.getBoolean();
        if (!ended) {
            if (in.getBoolean()) {
                Resumption.at(lines, in, name);
            }
            clock.restore(in, table);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            // a stream that was only read leaves nothing behind
        }
    }
}
