package io.stratagem.kernel.lane;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.CodePoints;
import io.stratagem.store.json.DocumentHasher;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes what a strategy's decisions are made from: its required features at one event, and nothing else. Names and order are settled
 * once. Confined to the thread of its document hasher.
 */
public final class FeatureHasher {
    private final DocumentHasher hasher;
    private final String[] names;
    private final int[] features;

    /** A hasher for one strategy, on a document hasher it may share with others of its thread. */
    public FeatureHasher(Strategy strategy, DocumentHasher hasher) {
        this.hasher = hasher;
        Map<String, Integer> byName = new TreeMap<>(CodePoints.ORDER);
        for (FeatureHandle feature : strategy.bound().declaration().features()) {
            if (feature.required()) {
                byName.put(feature.spec().toString(), feature.index());
            }
        }
        names = byName.keySet().toArray(String[]::new);
        features = byName.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * SHA-256 of the canonical JSON of the required features, lower-case hex.
     *
     * @param columns the row's column of each feature, by handle index
     */
    public String hash(int[] columns, double[] row) {
        CanonicalJson json = hasher.begin().object();
        for (int place = 0; place < names.length; place++) {
            json.name(names[place]).number(row[columns[features[place]]]);
        }
        json.endObject();
        return hasher.hex();
    }
}
