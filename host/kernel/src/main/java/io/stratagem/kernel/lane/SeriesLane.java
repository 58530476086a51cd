package io.stratagem.kernel.lane;

import io.stratagem.features.FeatureState;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.market.Bar;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.MarketEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series inside its lane: the features' state and everybody who listens. Keeps its place among the listeners, so that another thread
 * can go on where one was lost.
 */
final class SeriesLane {
    private final Subscription subscription;
    private final FeatureState features;
    private final Listener[] listeners;
    private final int[] strategyIndexes;
    private final long maxGapMillis;
    private long lastEventMillis = Long.MIN_VALUE;
    private long gaps;
    private @Nullable MarketEvent event;
    private long epoch;
    private int eventOrder;
    private int next;

    SeriesLane(Subscription subscription, List<Listener> listeners) {
        this.subscription = subscription;
        this.listeners = listeners.toArray(Listener[]::new);
        strategyIndexes =
                subscription.strategies().stream().mapToInt(Strategy::index).toArray();
        features = subscription
                .plan()
                .open(subscription.instrument(), subscription.series().timeframe());
        maxGapMillis = subscription.instrument().maxGapMillis();
    }

    Subscription subscription() {
        return subscription;
    }

    long gaps() {
        return gaps;
    }

    List<Listener> listeners() {
        return List.of(listeners);
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
            features.reset();
            for (Listener listener : listeners) {
                listener.reset();
            }
        }
        log.note(gap ? 1.0 : 0.0);
        lastEventMillis = taken.eventTimeMillis();
        switch (taken) {
            case Bar bar -> features.update(bar);
            case DeliveredVector vector -> features.accept(vector);
        }
        event = taken;
        epoch = ofEpoch;
        eventOrder = order;
        next = 0;
        proceed(taken, stops, log);
    }

    private void proceed(MarketEvent taken, StopBoard stops, LaneLog log) {
        double[] row = features.row();
        while (next < listeners.length) {
            int stretch = stops.stretch(strategyIndexes[next], epoch);
            Kill planned = stretch == StopBoard.STOPPED
                    ? stops.plannedKill(strategyIndexes[next], epoch, eventOrder)
                    : null;
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
