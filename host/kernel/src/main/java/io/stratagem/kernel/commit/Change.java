package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.kernel.ledger.Position;
import org.jspecify.annotations.Nullable;

/** What an intent would do to its owner's position, judged by targets: what was last accepted against what is asked for. */
public enum Change {
    /** FLAT without a position. */
    NOTHING_TO_CLOSE,
    /** FLAT with a position. */
    EXIT,
    /** The same direction, smaller. */
    REDUCTION,
    /** The same direction, as large or larger. */
    RESIZE,
    /** From flat. */
    ENTRY,
    /** From one direction to the other. */
    REVERSAL;

    static Change of(@Nullable Position position, Direction direction, double notional) {
        return position == null
                ? of(0, 0, direction, notional)
                : of(position.wantedSide(), position.acceptedAmount(), direction, notional);
    }

    /** Against what is held: its side (0 for flat) and the amount last accepted. */
    static Change of(int held, double accepted, Direction direction, double notional) {
        if (direction == Direction.FLAT) {
            return held == 0 ? NOTHING_TO_CLOSE : EXIT;
        }
        int asked = direction == Direction.LONG ? 1 : -1;
        if (held == 0) {
            return ENTRY;
        }
        if (held != asked) {
            return REVERSAL;
        }
        return notional < Math.abs(accepted) ? REDUCTION : RESIZE;
    }

    /** Whether it only takes risk off, so that nothing but pause, mode and the full kill switch may hold it. */
    public boolean onlyReduces() {
        return this == EXIT || this == REDUCTION;
    }

    /** Whether it opens a position: from flat, or the other way. */
    public boolean opens() {
        return this == ENTRY || this == REVERSAL;
    }
}
