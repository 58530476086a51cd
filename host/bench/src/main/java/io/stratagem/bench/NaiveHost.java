package io.stratagem.bench;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.stratagem.market.Bar;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same libraries put together without further thought, for one strategy: indicators by ta4j, features in a map by name, the rule
 * called through Resilience4j, the intent written by Jackson and hashed into a chain. No ledger, no overlay, no lanes.
 */
final class NaiveHost {
    private final Ta4jIndicators indicators = new Ta4jIndicators();
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("legacy");
    private final JsonMapper mapper = JsonMapper.shared();
    private byte[] head = new byte[32];
    private int bars;
    private int intents;

    void onBar(Bar bar) {
        indicators.update(bar);
        Map<String, Double> features = new HashMap<>();
        features.put("macd", indicators.macd());
        features.put("macd_signal", indicators.signal());
        features.put("rsi14", indicators.strength());
        bars++;
        Map<String, Object> intent = breaker.executeSupplier(() -> decide(features));
        if (bars > 34 && intent != null) {
            publish(bar, intent, features);
        }
    }

    private static @Nullable Map<String, Object> decide(Map<String, Double> features) {
        double above = features.getOrDefault("macd", 0.0) - features.getOrDefault("macd_signal", 0.0);
        double strength = features.getOrDefault("rsi14", 50.0);
        if (above > 0 && strength < 35) {
            return new TreeMap<>(Map.of("direction", "long", "confidence", 0.65, "target_notional", 100.0));
        }
        if (above < 0 && strength > 65) {
            return new TreeMap<>(Map.of("direction", "short", "confidence", 0.65, "target_notional", 100.0));
        }
        return null;
    }

    private void publish(Bar bar, Map<String, Object> intent, Map<String, Double> features) {
        intent.put("symbol", bar.series().symbol());
        intent.put("event_time_ms", bar.eventTimeMillis());
        intent.put("features", new TreeMap<>(features));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head);
            head = digest.digest(mapper.writeValueAsBytes(intent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        intents++;
    }

    int intents() {
        return intents;
    }
}
