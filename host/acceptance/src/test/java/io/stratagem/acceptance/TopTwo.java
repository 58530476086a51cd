package io.stratagem.acceptance;

import io.stratagem.api.Frame;
import io.stratagem.api.FrameContext;
import io.stratagem.api.FramePlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holds the two symbols with the best return of the last bar. */
final class TopTwo implements FramePlugin {
    @Override
    public Evaluator bind(FrameContext context) {
        var change = context.feature(Features.simpleReturn(1));
        var held = context.flag("held");
        return (frame, portfolio, state) -> {
            List<Integer> best = best(frame, change);
            for (int index = 0; index < frame.size(); index++) {
                if (!frame.isPresent(index)) {
                    continue;
                }
                boolean wanted = best.contains(index);
                boolean holds = state.symbolState(index).get(held);
                if (wanted && !holds) {
                    state.emit(index, StrategyIntent.goLong(0.6).notional(1_000).because("top_two"));
                } else if (!wanted && holds) {
                    state.emit(index, StrategyIntent.flat().because("overtaken"));
                }
                state.symbolState(index).set(held, wanted);
            }
        };
    }

    private static List<Integer> best(Frame frame, FeatureHandle change) {
        return IntStream.range(0, frame.size())
                .filter(frame::isPresent)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer index) -> -frame.vector(index).get(change)))
                .limit(2)
                .toList();
    }
}
