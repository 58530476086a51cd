package io.stratagem.kernel.lane;

import io.stratagem.features.FeatureState;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Bar;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.MarketEvent;
import java.util.List;

/** One series inside its lane: the features' state and everybody who listens. */
final class SeriesLane {
    private final Subscription subscription;
    private final FeatureState features;
    private final Listener[] listeners;
    private final int[] strategyIndexes;
    private final long maxGapMillis;
    private long lastEventMillis = Long.MIN_VALUE;
    private long gaps;

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

    /** Takes one event; afterwards the log holds whether a gap made the series start anew, and one outcome per listener. */
    void onEvent(MarketEvent event, long epoch, StopBoard stops, LaneLog log) {
        boolean gap = lastEventMillis != Long.MIN_VALUE && event.eventTimeMillis() - lastEventMillis > maxGapMillis;
        if (gap) {
            gaps++;
            features.reset();
            for (Listener listener : listeners) {
                listener.reset();
            }
        }
        log.note(gap ? 1.0 : 0.0);
        lastEventMillis = event.eventTimeMillis();
        switch (event) {
            case Bar bar -> features.update(bar);
            case DeliveredVector vector -> features.accept(vector);
        }
        double[] row = features.row();
        for (int index = 0; index < listeners.length; index++) {
            listeners[index].onEvent(event, row, stops.isEvaluated(strategyIndexes[index], epoch), log);
        }
    }
}
