package io.stratagem.features;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Instrument;
import org.jspecify.annotations.Nullable;

/** Makes one step of a series; called once per step when a state is opened. */
interface StepMaker {
    /** A new step, or null where this series never has the value. */
    @Nullable
    Step make(Instrument instrument, Timeframe timeframe);
}
