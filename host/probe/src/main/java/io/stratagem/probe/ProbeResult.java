package io.stratagem.probe;

import io.stratagem.api.error.Fault;

/** What the hidden-state probe found. */
public sealed interface ProbeResult {
    /** One sentence for a person. */
    String sentence();

    /**
     * Every evaluation gave what it had given before.
     *
     * @param evaluations events whose result was compared with an earlier one, &gt; 0
     * @param intents intents of the first pass; overlay answers that were no plain "full scale" count as one. 0 means that the sample
     *     never made the strategy act, which is weak evidence
     * @param ticksPerEvent what the meters counted per event of the first run, mean; 0 of code that has none
     */
    record Clean(int evaluations, int intents, double ticksPerEvent) implements ProbeResult {
        /** Whether the strategy never acted, so that little was seen of it. */
        public boolean isWeak() {
            return intents == 0;
        }

        @Override
        public String sentence() {
            String seen = "no hidden state in " + evaluations + " evaluations";
            return isWeak()
                    ? seen + "; weak evidence, because the strategy never acted on the sample"
                    : seen + " and " + intents + (intents == 1 ? " intent" : " intents");
        }
    }

    /**
     * Two evaluations that had to be equal were not.
     *
     * @param fault {@code E_STRAT_HIDDEN_STATE} with the first differing event and both results
     */
    record Differs(Fault fault) implements ProbeResult {
        @Override
        public String sentence() {
            return fault.sentence();
        }
    }

    /**
     * Nothing can be said.
     *
     * @param reason one clause
     */
    record NotProbed(String reason) implements ProbeResult {
        @Override
        public String sentence() {
            return "not probed: " + reason;
        }
    }
}
