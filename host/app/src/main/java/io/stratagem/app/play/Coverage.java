package io.stratagem.app.play;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Series;
import java.util.ArrayList;
import java.util.List;

/** Finds strategies that would wait for events that no source has. */
final class Coverage {
    private Coverage() {}

    /** A fault for every strategy none of whose series is among these; its candidate needs no fault of its own. */
    static List<Fault> unfed(Generation generation, List<Series> series) {
        List<Fault> faults = new ArrayList<>();
        for (Strategy strategy : generation.strategies()) {
            boolean fed = series.stream()
                    .anyMatch(each -> each.timeframe().equals(strategy.entry().timeframe())
                            && strategy.entry().symbols().contains(each.symbol()));
            if (!fed && !strategy.entry().isCandidate()) {
                faults.add(new Fault(
                        ErrorCode.E_STRAT_NO_SOURCE,
                        "strategy " + strategy.id(),
                        "",
                        strategy.entry().symbols() + " " + strategy.entry().timeframe()));
            }
        }
        return faults;
    }
}
