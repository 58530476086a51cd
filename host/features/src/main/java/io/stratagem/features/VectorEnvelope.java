package io.stratagem.features;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a source that computes features itself, as it came: who and when, and a payload that is not understood yet.
 *
 * @param where file and line, or the stream it came from, for reports
 * @param ingestTime when the source took it in; null when it does not say
 * @param sequence the source's own number; 0 when it has none
 * @param payload values by name, flat or nested, as JSON gives them: text, numbers, maps and nulls
 */
public record VectorEnvelope(
        String where,
        OffsetDateTime eventTime,
        @Nullable OffsetDateTime ingestTime,
        String symbol,
        String timeframe,
        long sequence,
        String source,
        Map<?, ?> payload) {
    private static final String DEFAULT_TIMEFRAME = "1Min";
    private static final String DEFAULT_SOURCE = "unknown";
    private static final BigDecimal LARGEST_SEQUENCE = BigDecimal.valueOf(Long.MAX_VALUE);

    /**
     * Reads the keys event_ts, ingest_ts, symbol, timeframe, seq, source and payload; all but event_ts and symbol may be absent or
     * null.
     *
     * @throws FaultException with every field that cannot be read
     */
    public static VectorEnvelope read(String where, Map<String, ? extends @Nullable Object> raw) {
        List<Fault> faults = new ArrayList<>();
        OffsetDateTime eventTime = time(where, "event_ts", raw, faults);
        OffsetDateTime ingestTime = time(where, "ingest_ts", raw, faults);
        Object symbol = raw.get("symbol");
        Object payload = raw.get("payload");
        long sequence = sequence(where, raw.get("seq"), faults);
        if (eventTime == null && raw.get("event_ts") == null) {
            faults.add(Fault.of(ErrorCode.E_DATA_MALFORMED, where, "event_ts is missing"));
        }
        if (!(symbol instanceof String named) || named.isBlank()) {
            faults.add(new Fault(ErrorCode.E_DATA_MALFORMED, where, "symbol is missing", String.valueOf(symbol)));
        }
        if (payload != null && !(payload instanceof Map)) {
            faults.add(
                    new Fault(ErrorCode.E_DATA_MALFORMED, where, "payload is not an object", String.valueOf(payload)));
        }
        if (eventTime == null || !faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return new VectorEnvelope(
                where,
                eventTime,
                ingestTime,
                String.valueOf(symbol),
                text(raw.get("timeframe"), DEFAULT_TIMEFRAME),
                sequence,
                text(raw.get("source"), DEFAULT_SOURCE),
                payload instanceof Map<?, ?> map ? map : Map.of());
    }

    /** Ingest time minus event time in milliseconds, at least 0; 0 when the source gives no ingest time. */
    public long stalenessMillis() {
        return ingestTime == null
                ? 0
                : Math.max(
                        0,
                        ingestTime.toInstant().toEpochMilli()
                                - eventTime.toInstant().toEpochMilli());
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null || value.toString().isEmpty() ? otherwise : value.toString();
    }

    private static @Nullable OffsetDateTime time(
            String where, String key, Map<String, ? extends @Nullable Object> raw, List<Fault> faults) {
        Object value = raw.get(key);
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.toString());
        } catch (DateTimeException unreadable) {
            faults.add(new Fault(
                    ErrorCode.E_DATA_MALFORMED, where, key + " is no ISO-8601 time with an offset", value.toString()));
            return null;
        }
    }

    private static long sequence(String where, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            return 0;
        }
        BigDecimal number = Decimals.read(value);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.abs().compareTo(LARGEST_SEQUENCE) > 0) {
            faults.add(new Fault(ErrorCode.E_DATA_MALFORMED, where, "seq is no whole number", value.toString()));
            return 0;
        }
        return number.longValueExact();
    }
}
