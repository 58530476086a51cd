package io.stratagem.features;

import static io.stratagem.features.Decimals.DECIMAL28;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.api.feature.FeatureSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings a delivered vector into canonical form: other names and nested blocks are resolved, the price is chosen, derived values are
 * added in 28-digit decimal arithmetic, and the whole is hashed. A value that is no finite number counts as missing. Numbers under
 * names it does not know are kept, so that a strategy may ask for them with {@code delivered(name)}. Stateless and thread-safe.
 */
public final class VectorNormaliser {
    /** Without these a vector is refused. */
    static final List<String> REQUIRED = List.of("macd", "macd_signal", "price", "rsi14");

    private static final String MAJOR = "3";
    private static final BigDecimal TREND = new BigDecimal("0.02");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final boolean replay;

    private VectorNormaliser(boolean replay) {
        this.replay = replay;
    }

    /** Staleness is ingest time minus event time. */
    public static VectorNormaliser live() {
        return new VectorNormaliser(false);
    }

    /** Staleness is 0: in a replay the time of ingest says nothing. */
    public static VectorNormaliser replay() {
        return new VectorNormaliser(true);
    }

    /**
     * The canonical form.
     *
     * @throws FaultException with {@code incompatible_feature_schema:x} when another major schema is declared, or with
     *     {@code missing_required_features:a|b}
     */
    public NormalisedVector normalise(VectorEnvelope envelope) {
        if (!hasCompatibleSchema(envelope)) {
            throw new FaultException(Fault.of(
                    ErrorCode.E_DATA_SCHEMA,
                    envelope.where(),
                    "incompatible_feature_schema:" + declaredSchema(envelope)));
        }
        SortedMap<String, @Nullable Object> values = values(envelope);
        List<String> missing =
                REQUIRED.stream().filter(name -> values.get(name) == null).toList();
        if (!missing.isEmpty()) {
            throw new FaultException(Fault.of(
                    ErrorCode.E_DATA_MALFORMED,
                    envelope.where(),
                    "missing_required_features:" + String.join("|", missing)));
        }
        String text = CanonicalVectorJson.write(envelope, FeatureSpec.SCHEMA_VERSION, values);
        return new NormalisedVector(
                envelope,
                FeatureSpec.SCHEMA_VERSION,
                values,
                CanonicalVectorJson.hash(text),
                stalenessMillis(envelope));
    }

    /** Whether no schema is declared, or one of the canonical major version, with or without a leading v. */
    static boolean hasCompatibleSchema(VectorEnvelope envelope) {
        String declared = declaredSchema(envelope);
        if (declared == null) {
            return true;
        }
        String version = declared.strip().toLowerCase(Locale.ROOT);
        String number = version.startsWith("v") ? version.substring(1) : version;
        int dot = number.indexOf('.');
        return (dot < 0 ? number : number.substring(0, dot)).equals(MAJOR);
    }

    private static @Nullable String declaredSchema(VectorEnvelope envelope) {
        for (String key : VectorFields.SCHEMA_VERSIONS) {
            Object declared = envelope.payload().get(key);
            if (declared != null) {
                return declared.toString();
            }
        }
        return null;
    }

    long stalenessMillis(VectorEnvelope envelope) {
        return replay ? 0 : envelope.stalenessMillis();
    }

    /** Every canonical value, null where missing; nothing is refused here. */
    SortedMap<String, @Nullable Object> values(VectorEnvelope envelope) {
        Map<?, ?> payload = envelope.payload();
        SortedMap<String, @Nullable Object> values = new TreeMap<>();
        keepUnknownNumbers(payload, values);
        for (VectorFields.Field field : VectorFields.ALL) {
            values.put(field.name(), Decimals.read(field.find(payload)));
        }
        BigDecimal middle = middle(values);
        values.put("mid_price", middle);
        values.put("price", price(payload, middle));
        derive(values);
        values.put("route_regime_label", regime(payload, values));
        values.put(VectorFields.SESSION_MINUTES, minutes(payload));
        values.put("staleness_ms", stalenessMillis(envelope));
        return values;
    }

    private static void keepUnknownNumbers(Map<?, ?> payload, Map<String, @Nullable Object> values) {
        payload.forEach((key, value) -> {
            BigDecimal number = Decimals.read(value);
            if (number != null && key instanceof String name && !VectorFields.isUnderstood(name)) {
                values.put(name, number);
            }
        });
    }

    private static @Nullable BigDecimal decimal(Map<String, @Nullable Object> values, String name) {
        return values.get(name) instanceof BigDecimal number ? number : null;
    }

    private static @Nullable BigDecimal middle(Map<String, @Nullable Object> values) {
        BigDecimal bid = decimal(values, "imbalance_bid_px");
        BigDecimal ask = decimal(values, "imbalance_ask_px");
        return bid == null || ask == null ? null : bid.add(ask, DECIMAL28).divide(TWO, DECIMAL28);
    }

    private static @Nullable BigDecimal price(Map<?, ?> payload, @Nullable BigDecimal middle) {
        for (String key : VectorFields.TRADE_PRICES) {
            if (payload.containsKey(key)) {
                BigDecimal traded = Decimals.read(payload.get(key));
                if (traded != null) {
                    return traded;
                }
                break;
            }
        }
        if (middle != null) {
            return middle;
        }
        if (payload.get("vwap") instanceof Map<?, ?> averages) {
            BigDecimal session = Decimals.read(averages.get("session"));
            BigDecimal average = session != null ? session : Decimals.read(averages.get("w5m"));
            if (average != null) {
                return average;
            }
        }
        for (String key : VectorFields.FLAT_AVERAGES) {
            BigDecimal average = Decimals.read(payload.get(key));
            if (average != null) {
                return average;
            }
        }
        return null;
    }

    private static void derive(Map<String, @Nullable Object> values) {
        BigDecimal price = decimal(values, "price");
        BigDecimal session = decimal(values, "vwap_session");
        BigDecimal recent = decimal(values, "vwap_w5m");
        values.put("spread_bps", spread(values, price));
        values.put("price_vs_vwap_w5m_bps", Decimals.basisPoints(price, recent));
        values.put("vwap_w5m_vs_session_bps", Decimals.basisPoints(recent, session));
        BigDecimal bid = decimal(values, "imbalance_bid_sz");
        BigDecimal ask = decimal(values, "imbalance_ask_sz");
        values.put(
                "imbalance_pressure",
                bid == null || ask == null
                        ? null
                        : Decimals.ratio(bid.subtract(ask, DECIMAL28), bid.add(ask, DECIMAL28), BigDecimal.ONE));
    }

    private static @Nullable BigDecimal spread(Map<String, @Nullable Object> values, @Nullable BigDecimal price) {
        BigDecimal given = decimal(values, "spread_bps");
        if (given != null) {
            return given.abs();
        }
        BigDecimal spread = decimal(values, "spread");
        BigDecimal quoted = spread != null ? spread : decimal(values, "imbalance_spread");
        BigDecimal basisPoints = Decimals.ratio(quoted, price, Decimals.TEN_THOUSAND);
        return basisPoints == null ? null : basisPoints.abs();
    }

    private static @Nullable String regime(Map<?, ?> payload, Map<String, @Nullable Object> values) {
        for (String key : VectorFields.REGIME_LABELS) {
            Object label = payload.get(key);
            if (label != null && !label.toString().isBlank()) {
                return label.toString().strip().toLowerCase(Locale.ROOT);
            }
        }
        BigDecimal macd = decimal(values, "macd");
        BigDecimal signal = decimal(values, "macd_signal");
        if (macd == null || signal == null) {
            return null;
        }
        BigDecimal distance = macd.subtract(signal, DECIMAL28);
        if (distance.compareTo(TREND) >= 0) {
            return "trend";
        }
        return distance.compareTo(TREND.negate()) <= 0 ? "mean_revert" : "range";
    }

    private static @Nullable Long minutes(Map<?, ?> payload) {
        BigDecimal minutes = Decimals.read(payload.get(VectorFields.SESSION_MINUTES));
        return minutes == null ? null : minutes.longValue();
    }
}
