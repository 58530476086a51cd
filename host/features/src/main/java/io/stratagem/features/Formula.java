package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/** A step that follows from the cells of this bar alone. */
abstract class Formula extends Step {
    @Override
    final void reset() {}

    @Override
    final void save(StateWriter out) {}

    @Override
    final void load(StateReader in) {}
}
