package io.stratagem.kernel.lane;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hashes what a decision was made from: the strategy's required features at one event, and nothing else. */
public final class FeatureHasher {
    private FeatureHasher() {}

    /**
     * SHA-256 of the canonical JSON of the required features.
     *
     * @param columns the row's column of each feature, by handle index
     */
    public static String hash(Strategy strategy, int[] columns, double[] row) {
        List<FeatureHandle> features = strategy.bound().declaration().features();
        Map<String, Object> values = new TreeMap<>();
        for (FeatureHandle feature : features) {
            if (feature.required()) {
                FeatureSpec spec = feature.spec();
                values.put(spec.toString(), row[columns[feature.index()]]);
            }
        }
        return Sha256.hex(new CanonicalJson().tree(values));
    }
}
