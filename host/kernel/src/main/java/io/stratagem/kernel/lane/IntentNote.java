package io.stratagem.kernel.lane;

import io.stratagem.api.StrategyIntent;

/**
 * An intent as it left the plugin, with what only the lane knows about its event.
 *
 * @param featureHash SHA-256 of the canonical JSON of the strategy's required features, lower-case hex
 * @param observed what the observables showed, by index; NaN where not shown
 * @param measured what the gates measured, by index; NaN where not asked
 */
public record IntentNote(StrategyIntent intent, String featureHash, double[] observed, double[] measured) {}
