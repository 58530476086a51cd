package io.stratagem.api.feature;

import static io.stratagem.api.feature.FeatureKind.BOLLINGER_LOWER;
import static io.stratagem.api.feature.FeatureKind.BOLLINGER_MID;
import static io.stratagem.api.feature.FeatureKind.BOLLINGER_UPPER;
import static io.stratagem.api.feature.FeatureKind.EMA;
import static io.stratagem.api.feature.FeatureKind.FIELD;
import static io.stratagem.api.feature.FeatureKind.MACD;
import static io.stratagem.api.feature.FeatureKind.MACD_HIST;
import static io.stratagem.api.feature.FeatureKind.MACD_SIGNAL;
import static io.stratagem.api.feature.FeatureKind.REALIZED_VOLATILITY;
import static io.stratagem.api.feature.FeatureKind.RSI;
import static io.stratagem.api.feature.FeatureKind.VWAP;
import static io.stratagem.api.feature.FeatureKind.VWAP_SESSION;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names every source and strategy knows, and the default specs behind them (legacy convention: first-value seeds).
 *
 * <p>A source of finished vectors delivers values under these names; a strategy that asks for the spec gets the delivered value.
 *
 * @since 1.0
 */
public final class WellKnownFeatures {
    private static final Map<String, FeatureSpec> BY_NAME = table();

    private WellKnownFeatures() {}

    private static Map<String, FeatureSpec> table() {
        Map<String, FeatureSpec> table = new LinkedHashMap<>();
        table.put("price", FeatureSpec.of(FIELD));
        table.put("ema12", FeatureSpec.of(EMA, 12));
        table.put("ema26", FeatureSpec.of(EMA, 26));
        table.put("macd", FeatureSpec.of(MACD, 12, 26));
        table.put("macd_signal", FeatureSpec.of(MACD_SIGNAL, 12, 26, 9));
        table.put("macd_hist", FeatureSpec.of(MACD_HIST, 12, 26, 9));
        table.put("rsi14", FeatureSpec.of(RSI, 14));
        table.put("boll_mid", FeatureSpec.of(BOLLINGER_MID, 20));
        table.put("boll_upper", FeatureSpec.of(BOLLINGER_UPPER, 20));
        table.put("boll_lower", FeatureSpec.of(BOLLINGER_LOWER, 20));
        table.put("vwap_session", FeatureSpec.of(VWAP_SESSION));
        table.put("vwap_w5m", FeatureSpec.of(VWAP, 300));
        table.put("vol_realized_w60s", FeatureSpec.of(REALIZED_VOLATILITY, 60));
        for (String quoted : new String[] {
            "bid",
            "ask",
            "spread",
            "spread_bps",
            "imbalance_spread",
            "imbalance_pressure",
            "signal_quality_flag",
            "staleness_ms"
        }) {
            table.put(quoted, FeatureSpec.delivered(quoted));
        }
        return Collections.unmodifiableMap(table);
    }

    /** All names and their specs. */
    public static Map<String, FeatureSpec> all() {
        return BY_NAME;
    }

    /** The spec behind a name, or null. */
    public static @Nullable FeatureSpec find(String name) {
        return BY_NAME.get(name);
    }

    /** The name under which a source of finished vectors delivers the feature: its well-known name, else its text. */
    public static String deliveredName(FeatureSpec spec) {
        if (spec.kind() == FeatureKind.DELIVERED) {
            return spec.deliveredName();
        }
        for (Map.Entry<String, FeatureSpec> entry : BY_NAME.entrySet()) {
            if (entry.getValue().equals(spec)) {
                return entry.getKey();
            }
        }
        return spec.toString();
    }
}
