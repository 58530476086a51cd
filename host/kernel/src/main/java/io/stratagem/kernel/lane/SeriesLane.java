package io.stratagem.kernel.lane;

import io.stratagem.evaluation.StateArea;
import io.stratagem.features.FeatureState;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.market.Bar;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.MarketEvent;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One series inside its lane: the features' state and everybody who listens. Keeps its place among the listeners, so that another thread
 * can go on where one was lost.
 */
public final class SeriesLane {
    private final Subscription subscription;
    private final HistoryRing history;
    private FeatureState features;
    private final Listener[] listeners;
    private final int[] strategyIndexes;
    private final long maxGapMillis;
    private long lastEventMillis = Long.MIN_VALUE;
    private long gaps;
    private @Nullable MarketEvent event;
    private long epoch;
    private int eventOrder;
    private int next;
    private @Nullable Ancestry ancestry;

    /**
     * What of another generation's lane this one continues, found aside so that the switch need not look for it.
     *
     * @param before the same series in the generation before
     * @param sharesFeatures whether both compute the same features
     * @param predecessors of each listener, null where it carries nothing over
     */
    private record Ancestry(
            SeriesLane before,
            boolean sharesFeatures,
            @Nullable Listener[] predecessors) {}

    /**
     * A series without history.
     *
     * @param before the same series in a generation that is to be continued, or null; its features, where they are the same, are this
     *     one's as well, and at work there until the switch
     */
    SeriesLane(Subscription subscription, List<Listener> listeners, HistoryRing history, @Nullable SeriesLane before) {
        this.subscription = subscription;
        this.history = history;
        this.listeners = listeners.toArray(Listener[]::new);
        strategyIndexes =
                subscription.strategies().stream().mapToInt(Strategy::index).toArray();
        features = before != null && computesAs(before) ? before.features : openFeatures();
        maxGapMillis = subscription.instrument().maxGapMillis();
    }

    private boolean computesAs(SeriesLane before) {
        return before.subscription.plan().specs().equals(subscription.plan().specs());
    }

    private FeatureState openFeatures() {
        return subscription
                .plan()
                .open(subscription.instrument(), subscription.series().timeframe());
    }

    /** Who listens. */
    public Subscription subscription() {
        return subscription;
    }

    /** How often a gap made it start anew. */
    long gaps() {
        return gaps;
    }

    /** Raises each listener's count to the warm-up events it still has before it here. */
    void raiseWarmupLeft(long[] byStrategy) {
        for (int place = 0; place < listeners.length; place++) {
            int strategy = strategyIndexes[place];
            byStrategy[strategy] = Math.max(byStrategy[strategy], listeners[place].warmupLeft());
        }
    }

    private int place(int strategy) {
        for (int place = 0; place < strategyIndexes.length; place++) {
            if (strategyIndexes[place] == strategy) {
                return place;
            }
        }
        return -1;
    }

    /** Gives each listener's declared state to a reader, in evaluation order; a frame strategy's is not here. */
    public void readStates(BiConsumer<Strategy, StateArea> reader) {
        for (int place = 0; place < listeners.length; place++) {
            if (listeners[place].isEvaluatedHere()) {
                reader.accept(subscription.strategies().get(place), listeners[place].area());
            }
        }
    }

    /**
     * What has to be made from history before this one can take over, or null when nothing has. Where something has, it has features of
     * its own afterwards.
     *
     * @param before as it was given to the constructor
     */
    @Nullable
    Warmth warmth(@Nullable SeriesLane before, Succession succession, FrameWarmth frames) {
        if (before == null) {
            return new Warmth(List.of(listeners), frames);
        }
        Ancestry from = ancestry(before, succession);
        List<Listener> cold = new ArrayList<>();
        for (int place = 0; place < listeners.length; place++) {
            if (from.predecessors[place] == null) {
                cold.add(listeners[place]);
            }
        }
        boolean isComputedBefore = from.sharesFeatures || before.features.plan().computes(features.plan());
        if (cold.isEmpty() && isComputedBefore) {
            return null;
        }
        if (features == before.features) {
            // They are at work there while history is played here.
            features = openFeatures();
        }
        return new Warmth(cold, frames);
    }

    private Ancestry ancestry(SeriesLane before, Succession succession) {
        Ancestry known = ancestry;
        if (known != null && known.before == before) {
            return known;
        }
        @Nullable Listener[] predecessors = new Listener[listeners.length];
        for (int place = 0; place < listeners.length; place++) {
            predecessors[place] = predecessor(succession.heirs().get(strategyIndexes[place]), before);
        }
        Ancestry found = new Ancestry(before, computesAs(before), predecessors);
        ancestry = found;
        return found;
    }

    private static @Nullable Listener predecessor(Heir heir, SeriesLane before) {
        Strategy strategy = heir.predecessor();
        if (strategy == null || heir.inheritance() != Inheritance.CARRIED) {
            return null;
        }
        int place = before.place(strategy.index());
        return place < 0 ? null : before.listeners[place];
    }

    /** Plays history since the last call through the features and what is cold. Runs plugin code. */
    void warm(Warmth warmth) {
        HistoryRing.Reading reading = history.read(warmth.reading);
        if (warmth.seen > 0 && !reading.isContinued()) {
            warmth.seen = 0;
            features.reset();
            warmth.cold.forEach(listener -> listener.restart(subscription.series(), warmth.frames));
        }
        warmth.reading = new HistoryRing.Reading(List.of(), reading.first(), reading.upTo(), true);
        for (MarketEvent past : reading.events()) {
            warmth.seen++;
            advance(past);
            boolean isFinished = past instanceof DeliveredVector;
            for (Listener listener : warmth.cold) {
                listener.rewarm(past, features.row(), isFinished ? Long.MAX_VALUE : warmth.seen, warmth.frames);
            }
        }
    }

    /** Takes over features and states from the same series in the generation before, between two epochs. */
    void takeOver(@Nullable SeriesLane before, Succession succession, StopBoard stops) {
        if (before == null) {
            return;
        }
        Ancestry from = ancestry(before, succession);
        // It would hold the generation before for as long as this one lives.
        ancestry = null;
        lastEventMillis = before.lastEventMillis;
        gaps = before.gaps;
        if (from.sharesFeatures) {
            features = before.features;
        } else {
            features.takeOver(before.features);
        }
        for (int place = 0; place < listeners.length; place++) {
            Listener known = from.predecessors[place];
            if (known == null) {
                listeners[place].area().joinStretch(stops.lastStretch(strategyIndexes[place]));
            } else {
                Heir heir = succession.heirs().get(strategyIndexes[place]);
                listeners[place].takeOver(known, heir.perSymbol());
            }
        }
    }

    /** Writes the features' memory and every listener's state; between two events. */
    public void save(StateWriter out) {
        out.putLong(lastEventMillis);
        out.putLong(gaps);
        out.putBytes(features.snapshot());
        out.putInt(listeners.length);
        for (int place = 0; place < listeners.length; place++) {
            out.putText(subscription.strategies().get(place).id());
            listeners[place].save(out);
        }
    }

    /** Goes on where the same series of the same generation stood. */
    public void restore(StateReader in) {
        lastEventMillis = in.getLong();
        gaps = in.getLong();
        features.restore(in.getBytes());
        int count = in.getInt();
        if (count != listeners.length) {
            throw new IllegalArgumentException(
                    listeners.length + " strategies listen to " + subscription.series() + ", not " + count);
        }
        for (int place = 0; place < listeners.length; place++) {
            String expected = subscription.strategies().get(place).id();
            String found = in.getText();
            if (!found.equals(expected)) {
                throw new IllegalArgumentException(expected + " listens there, not " + found);
            }
            listeners[place].restore(subscription.series(), in);
        }
    }

    /** The newest wishes of strategies that were made from history, or promoted. */
    public void readWishes(Consumer<Wish> reader) {
        for (Listener listener : listeners) {
            Wish wish = listener.wish();
            if (wish != null && !listener.isCandidate()) {
                reader.accept(wish);
            }
        }
    }

    /** What of a series is made from history, and how far that is. Used by one thread at a time. */
    public static final class Warmth {
        private final List<Listener> cold;
        private final FrameWarmth frames;
        private HistoryRing.Reading reading = HistoryRing.Reading.NONE;
        private long seen;

        private Warmth(List<Listener> cold, FrameWarmth frames) {
            this.cold = List.copyOf(cold);
            this.frames = frames;
        }
    }

    /**
     * Takes one event; afterwards the log holds whether a gap made the series start anew, and one outcome per listener.
     *
     * @param order the event's number within its epoch
     */
    void onEvent(MarketEvent taken, long ofEpoch, int order, StopBoard stops, LaneLog log) {
        boolean gap = lastEventMillis != Long.MIN_VALUE && taken.eventTimeMillis() - lastEventMillis > maxGapMillis;
        if (gap) {
            gaps++;
            history.forget();
            features.reset();
            for (Listener listener : listeners) {
                listener.reset();
            }
        }
        log.note(gap ? 1.0 : 0.0);
        lastEventMillis = taken.eventTimeMillis();
        history.add(taken);
        advance(taken);
        event = taken;
        epoch = ofEpoch;
        eventOrder = order;
        next = 0;
        proceed(taken, stops, log);
    }

    private void advance(MarketEvent by) {
        switch (by) {
            case Bar bar -> features.update(bar);
            case DeliveredVector vector -> features.accept(vector);
        }
    }

    private void proceed(MarketEvent taken, StopBoard stops, LaneLog log) {
        double[] row = features.row();
        while (next < listeners.length) {
            int stretch = stops.stretch(strategyIndexes[next], epoch);
            Kill planned =
                    stretch == StopBoard.STOPPED ? stops.plannedKill(strategyIndexes[next], epoch, eventOrder) : null;
            if (planned == null) {
                listeners[next].onEvent(taken, row, stretch, log);
            } else {
                listeners[next].onPlannedKill(row, planned, log);
            }
            next++;
        }
    }

    /** Notes the listener it stands at as killed and goes on with the next. */
    void stepOver(Kill kill, StopBoard stops, LaneLog log) {
        if (event == null) {
            throw new IllegalStateException("no event is being taken");
        }
        if (kill.isLast()) {
            stops.killAll(epoch);
        } else {
            stops.killPlugin(strategyIndexes[next], epoch);
        }
        listeners[next].noteKill(kill, log);
        next++;
        proceed(event, stops, log);
    }

    /** The strategy it stands at; read by others too. */
    @Nullable
    Strategy evaluating() {
        int place = next;
        return place < listeners.length ? subscription.strategies().get(place) : null;
    }
}
