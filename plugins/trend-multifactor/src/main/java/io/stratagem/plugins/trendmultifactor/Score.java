package io.stratagem.plugins.trendmultifactor;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.StrategyState;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.param.NumberParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The weighted mean of the factors, within [-1, 1]. Immutable. */
final class Score {
    private final List<Factor> factors;
    private final double weights;

    private Score(List<Factor> factors) {
        this.factors = List.copyOf(factors);
        double sum = 0;
        for (Factor factor : factors) {
            sum += factor.weight();
        }
        weights = sum;
    }

    /** Binds the factors that have a weight; the others ask for nothing. */
    static Score bind(StrategyContext context) {
        List<Factor> factors = new ArrayList<>();
        add(factors, context, "alignment", TrendParameters.W1, "f1", Factors::alignment);
        add(factors, context, "slope", TrendParameters.W2, "f2", Factors::slope);
        add(factors, context, "macd", TrendParameters.W3, "f3", Factors::macd);
        add(factors, context, "directional", TrendParameters.W4, "f4", Factors::directional);
        add(factors, context, "vwap", TrendParameters.W5, "f5", Factors::vwap);
        add(factors, context, "volume", TrendParameters.W6, "f6", Factors::volume);
        return new Score(factors);
    }

    private static void add(
            List<Factor> factors,
            StrategyContext context,
            String name,
            NumberParameter weight,
            String shownAs,
            Function<StrategyContext, Factor.Measure> measure) {
        Observable observable = context.observable(shownAs);
        if (context.param(weight) > 0) {
            factors.add(new Factor(name, context.param(weight), observable, measure.apply(context)));
        }
    }

    /** Measures and shows every factor. */
    double of(FeatureVector bar, StrategyState state, double atr) {
        double sum = 0;
        for (int index = 0; index < factors.size(); index++) {
            Factor factor = factors.get(index);
            double value = factor.measure().of(bar, state, atr);
            state.show(factor.observable(), value);
            sum += factor.weight() * value;
        }
        return sum / weights;
    }

    /** The intent with the factors that have the sign of the score, the heaviest first. */
    StrategyIntent explain(StrategyIntent intent, double score, FeatureVector bar, StrategyState state, double atr) {
        List<Part> parts = new ArrayList<>();
        for (Factor factor : factors) {
            double value = factor.measure().of(bar, state, atr);
            if (value * score > 0) {
                parts.add(new Part(factor.name(), value, factor.weight() * Math.abs(value)));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::contribution).reversed());
        StrategyIntent explained = intent;
        for (Part part : parts) {
            explained = explained.because(part.name(), part.value());
        }
        return explained;
    }

    private record Part(String name, double value, double contribution) {}
}
