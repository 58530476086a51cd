package io.stratagem.kernel.run;

import io.stratagem.kernel.lane.Histories;
import io.stratagem.kernel.lane.HistoryRing;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.lane.SeriesLane;
import io.stratagem.kernel.lane.Subscription;
import io.stratagem.market.EventState;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.Sequencer;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a run that rests between two epochs into a snapshot, and back. Confined to the run's own thread. */
final class SnapshotMaker {
    private final RunSettings settings;
    private final Sequencer sequencer;
    private final SeriesTable table;
    private final Histories histories;
    private final List<Lane> lanes;
    private final RunTotals totals;

    /** Used again and again: tens of megabytes that the collector need not move each time. */
    private final StateWriter out = new StateWriter();

    SnapshotMaker(
            RunSettings settings,
            Sequencer sequencer,
            SeriesTable table,
            Histories histories,
            List<Lane> lanes,
            RunTotals totals) {
        this.settings = settings;
        this.sequencer = sequencer;
        this.table = table;
        this.histories = histories;
        this.lanes = lanes;
        this.totals = totals;
    }

    /** Whether the sources can go on elsewhere. */
    boolean canBeTaken() {
        return sequencer.canBeSaved();
    }

    /** What the run is after so many epochs; valid until the next call. */
    RunSnapshot take(Incumbent incumbent, long epochs, long events, long lastEventTimeMillis) {
        out.clear();
        sequencer.save(out, table);
        histories.save(out);
        List<SeriesLane> all = new ArrayList<>();
        lanes.forEach(lane -> all.addAll(lane.roster().series()));
        out.putInt(all.size());
        for (SeriesLane series : all) {
            EventState.put(series.subscription().series(), out);
            series.save(out);
        }
        totals.save(out, incumbent, lanes);
        incumbent.committer().save(out);
        return new RunSnapshot(
                incumbent.generation().number(),
                RunSnapshot.identities(incumbent.generation()),
                incumbent.committer().departures(),
                settings,
                epochs,
                events,
                lastEventTimeMillis,
                incumbent.breakers().snapshot(),
                out);
    }

    /**
     * Brings a run that has not begun to where the snapshot was taken.
     *
     * @throws io.stratagem.api.error.FaultException if the sources are not what they were
     * @throws IllegalArgumentException if the snapshot is damaged, or of something else
     */
    void restore(RunSnapshot snapshot, Incumbent incumbent) {
        StateReader in = new StateReader(snapshot.body().bytes());
        try {
            sequencer.restore(in, table);
            histories.restore(in, table);
            Map<Series, HistoryRing> rings =
                    histories.all().stream().collect(Collectors.toMap(HistoryRing::series, Function.identity()));
            int count = in.getCount();
            for (int i = 0; i < count; i++) {
                Series series = EventState.series(in, table);
                HistoryRing ring = rings.get(series);
                if (ring == null) {
                    throw new IllegalArgumentException(series + " has state and no history");
                }
                Subscription subscription = incumbent.subscriptions().of(series);
                lanes.get(subscription.lane())
                        .roster()
                        .prepare(subscription, ring)
                        .restore(in);
            }
            totals.restore(in);
            incumbent.committer().restore(in, table);
        } catch (BufferUnderflowException early) {
            throw new IllegalArgumentException("the snapshot ends early", early);
        }
        if (in.remaining() > 0) {
            throw new IllegalArgumentException(in.remaining() + " bytes of the snapshot are left over");
        }
    }
}
