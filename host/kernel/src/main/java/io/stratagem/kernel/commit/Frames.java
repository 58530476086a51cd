package io.stratagem.kernel.commit;

import io.stratagem.api.Role;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.lane.FrameWarmth;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The frame strategies of a generation. Prepared aside, then confined to the committer. */
public final class Frames implements FrameWarmth {
    private final @Nullable FrameDesk[] desks;
    private final boolean isEmpty;

    /** The frame strategies of a generation, without history. */
    public Frames(Generation generation, SeriesTable table, Ledger ledger) {
        desks = new FrameDesk[generation.strategies().size()];
        for (Strategy strategy : generation.strategies()) {
            if (strategy.plugin().role() == Role.FRAME) {
                desks[strategy.index()] = new FrameDesk(strategy, table, ledger);
            }
        }
        isEmpty = Arrays.stream(desks).allMatch(Objects::isNull);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** How many places there are, with or without a frame strategy. */
    int places() {
        return desks.length;
    }

    /** The frame strategy at a place, or null. */
    @Nullable
    FrameDesk at(int strategy) {
        return desks[strategy];
    }

    /** The desk of a frame strategy. */
    FrameDesk of(Strategy strategy) {
        FrameDesk desk = desks[strategy.index()];
        if (desk == null) {
            throw new IllegalStateException(strategy.id() + " is not a frame strategy");
        }
        return desk;
    }

    @Override
    public void observe(int strategy, Series series, double[] row, long eventTimeMillis) {
        FrameDesk desk = desks[strategy];
        if (desk != null) {
            desk.runner().observe(desk.place(series), row, 0, eventTimeMillis);
        }
    }

    @Override
    public void reset(int strategy, Series series) {
        FrameDesk desk = desks[strategy];
        if (desk != null) {
            desk.runner().reset(desk.place(series));
        }
    }

    void save(StateWriter out) {
        for (FrameDesk desk : desks) {
            if (desk != null) {
                out.putBytes(desk.runner().snapshot());
            }
        }
    }

    void restore(StateReader in) {
        for (FrameDesk desk : desks) {
            if (desk != null) {
                desk.runner().restore(in.getBytes());
            }
        }
    }

    /** Takes over the state of frame strategies that carry it, between two epochs. */
    void takeOver(Frames before, Succession succession, StopBoard stops) {
        for (Heir heir : succession.heirs()) {
            FrameDesk desk = desks[heir.strategy().index()];
            Strategy predecessor = heir.predecessor();
            if (desk != null && predecessor != null && heir.inheritance() == Inheritance.CARRIED) {
                desk.runner().takeOver(before.of(predecessor).runner(), heir.perStrategy(), heir.perSymbol());
            } else if (desk != null) {
                desk.runner().joinStretch(stops.lastStretch(heir.strategy().index()));
            }
        }
    }
}
