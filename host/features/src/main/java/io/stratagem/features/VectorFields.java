package io.stratagem.features;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a payload keeps the canonical fields: under their own name, inside a block, or under another name. */
final class VectorFields {
    /** The fields that are read; price and the derived ones are not among them. */
    static final List<Field> ALL = List.of(
            field("ema12", "ema", "ema12"),
            field("ema26", "ema", "ema26"),
            field("macd", "macd", "macd"),
            field("macd_signal", "macd", "signal"),
            field("macd_hist", "macd", "hist"),
            field("vwap_session", "vwap", "session"),
            field("vwap_w5m", "vwap", "w5m"),
            field("rsi14", "", "", "rsi"),
            field("boll_mid", "boll", "mid"),
            field("boll_upper", "boll", "upper"),
            field("boll_lower", "boll", "lower"),
            field("vol_realized_w60s", "vol_realized", "w60s", "volatility", "vol", "sigma"),
            field("imbalance_bid_px", "imbalance", "bid_px"),
            field("imbalance_ask_px", "imbalance", "ask_px"),
            field("imbalance_bid_sz", "imbalance", "bid_sz"),
            field("imbalance_ask_sz", "imbalance", "ask_sz"),
            field("imbalance_spread", "imbalance", "spread"),
            field("spread", "", ""),
            field("spread_bps", "", ""),
            field("signal_quality_flag", "", ""));

    /** Trade prices: the first of these that is there is the price, even when its value is none. */
    static final List<String> TRADE_PRICES = List.of("price", "close", "c", "last");

    /** Stand-ins for a price, after the midpoint and the block {@code vwap}. */
    static final List<String> FLAT_AVERAGES = List.of("vwap", "vwap_session", "vwap_w5m");

    static final List<String> SCHEMA_VERSIONS = List.of("feature_schema_version", "schema_version");
    static final List<String> REGIME_LABELS = List.of("route_regime_label", "regime_label");
    static final String SESSION_MINUTES = "session_minutes_elapsed";

    private static final Set<String> UNDERSTOOD = understood();

    private VectorFields() {}

    /** Whether a key of a payload is one of the canonical names, their other names and blocks. */
    static boolean isUnderstood(String key) {
        return UNDERSTOOD.contains(key);
    }

    private static Set<String> understood() {
        Set<String> keys = new HashSet<>(TRADE_PRICES);
        keys.addAll(FLAT_AVERAGES);
        keys.addAll(SCHEMA_VERSIONS);
        keys.addAll(REGIME_LABELS);
        keys.add(SESSION_MINUTES);
        for (Field field : ALL) {
            keys.add(field.name());
            keys.add(field.block());
            keys.addAll(field.otherNames());
        }
        return Set.copyOf(keys);
    }

    private static Field field(String name, String block, String member, String... otherNames) {
        return new Field(name, block, member, List.of(otherNames));
    }

    /** @param block the name of the nested object that may hold it as {@code member}; empty for none */
    record Field(String name, String block, String member, List<String> otherNames) {
        /** The raw value: flat if not null, else nested, else the first other name that is not null. */
        @Nullable
        Object find(Map<?, ?> payload) {
            Object flat = payload.get(name);
            if (flat != null && !(flat instanceof Map)) {
                return flat;
            }
            if (!block.isEmpty() && payload.get(block) instanceof Map<?, ?> nested && nested.get(member) != null) {
                return nested.get(member);
            }
            for (String other : otherNames) {
                if (payload.get(other) != null) {
                    return payload.get(other);
                }
            }
            return null;
        }
    }
}
