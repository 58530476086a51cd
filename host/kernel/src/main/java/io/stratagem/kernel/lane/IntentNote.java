package io.stratagem.kernel.lane;

import io.stratagem.api.StrategyIntent;
import io.stratagem.api.Declaration;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.Sha256;
import java.util.Arrays;

/**
 * An intent as it left the plugin, with what only the lane knows about its event.
 *
 * @param featureHash SHA-256 of the canonical JSON of the strategy's required features, lower-case hex
 * @param observed what the observables showed, by index; NaN where not shown
 * @param measured what the gates measured, by index; NaN where not asked
 */
public record IntentNote(StrategyIntent intent, String featureHash, double[] observed, double[] measured) {
    private static final String NO_FEATURES =
            Sha256.hex(new CanonicalJson().object().endObject());

    /** An intent that was made from no event: by the host, in a strategy's name. */
    public static IntentNote ofNoEvent(Strategy strategy, StrategyIntent intent) {
        Declaration declaration = strategy.bound().declaration();
        return new IntentNote(
                intent,
                NO_FEATURES,
                unseen(declaration.observables().size()),
                unseen(declaration.gates().size()));
    }

    private static double[] unseen(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
