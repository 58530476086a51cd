package io.stratagem.features;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text a delivered vector is hashed in: one line of JSON, keys sorted, no spaces, decimals as strings with the digits they came
 * with, everything beyond ASCII escaped. It is the form vectors of schema 3 have been hashed in since before this host.
 */
final class CanonicalVectorJson {
    private static final DateTimeFormatter WHOLE_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
            .appendPattern("xxx")
            .toFormatter(Locale.ROOT);

    private CanonicalVectorJson() {}

    static String write(VectorEnvelope envelope, String schemaVersion, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> document = new TreeMap<>();
        document.put("event_ts", time(envelope.eventTime()));
        document.put("feature_schema_version", schemaVersion);
        document.put("seq", envelope.sequence());
        document.put("source", envelope.source());
        document.put("symbol", envelope.symbol());
        document.put("timeframe", envelope.timeframe());
        document.put("values", values);
        StringBuilder out = new StringBuilder(1024);
        append(out, document);
        return out.toString();
    }

    /** SHA-256 in lower-case hex. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private static String time(OffsetDateTime moment) {
        OffsetDateTime micros = moment.truncatedTo(ChronoUnit.MICROS);
        return micros.format(micros.getNano() == 0 ? WHOLE_SECONDS : MICROSECONDS);
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> appendMap(out, map);
            case BigDecimal decimal -> appendText(out, decimal.toString());
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> appendText(out, value.toString());
        }
    }

    private static void appendMap(StringBuilder out, Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        char before = '{';
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(before);
            appendText(out, entry.getKey());
            out.append(':');
            append(out, entry.getValue());
            before = ',';
        }
        if (sorted.isEmpty()) {
            out.append('{');
        }
        out.append('}');
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (character >= ' ' && character <= 0x7f) {
                        out.append(character);
                    } else {
                        out.append("\\u").append(HexFormat.of().toHexDigits(character));
                    }
                }
            }
        }
        out.append('"');
    }
}
