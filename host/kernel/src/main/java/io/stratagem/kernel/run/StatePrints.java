package io.stratagem.kernel.run;

import io.stratagem.evaluation.StateArea;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.LaneRoster;
import io.stratagem.kernel.lane.SeriesLane;
import io.stratagem.market.Series;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.CodePoints;
import io.stratagem.store.json.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One number for each declared state of signal and overlay strategies at one moment; together they have a hash. */
final class StatePrints {
    private static final Comparator<Print> ORDER = Comparator.comparing(Print::strategyId, CodePoints.ORDER)
            .thenComparing(print -> print.series().symbol(), CodePoints.ORDER)
            .thenComparing(print -> print.series().timeframe().text(), CodePoints.ORDER);

    private final List<Print> prints = new ArrayList<>();

    private record Print(String strategyId, Series series, long value) {}

    /** Takes the prints of everything a roster holds now. */
    void add(LaneRoster roster) {
        for (SeriesLane lane : roster.series()) {
            lane.readStates(
                    (strategy, area) -> add(strategy, lane.subscription().series(), area));
        }
    }

    private void add(Strategy strategy, Series series, StateArea area) {
        prints.add(new Print(strategy.id(), series, area.fingerprint()));
    }

    /** How many states there are. */
    int size() {
        return prints.size();
    }

    /** SHA-256 over all prints by strategy, symbol and timeframe, lower-case hex; the same on any number of lanes. */
    String hash() {
        List<Print> sorted = new ArrayList<>(prints);
        sorted.sort(ORDER);
        CanonicalJson json = new CanonicalJson().array();
        for (Print print : sorted) {
            json.array();
            json.text(print.strategyId());
            json.text(print.series().symbol());
            json.text(print.series().timeframe().text());
            json.text(Long.toHexString(print.value()));
            json.endArray();
        }
        return Sha256.hex(json.endArray());
    }
}
