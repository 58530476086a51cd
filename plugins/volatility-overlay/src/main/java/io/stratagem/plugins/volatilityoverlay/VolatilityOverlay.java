package io.stratagem.plugins.volatilityoverlay;

import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyFamily;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.NumberParameter;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import io.stratagem.api.state.FlagSlot;
import java.util.List;

/**
 * Scales new risk towards a target volatility and refuses it in a crisis, which ends only well below the level where it began.
 *
 * <p>The volatility is optional: while it is missing, new risk is vetoed and the crisis flag stays as it was.
 */
@StrategyFamily(type = "volatility_overlay", role = Role.OVERLAY)
public final class VolatilityOverlay implements OverlayPlugin {
    private static final double MAX_VOLATILITY = 100;

    private static final IntegerParameter VOL_N =
            IntegerParameter.named("vol_n").between(2, 20_000).byDefault(20).means("length of the volatility, in bars");
    private static final NumberParameter TARGET = NumberParameter.named("target")
            .above(0)
            .atMost(MAX_VOLATILITY)
            .byDefault(0.15)
            .means("the yearly volatility aimed at")
            .neutralToState();
    private static final NumberParameter FLOOR = NumberParameter.named("floor")
            .between(0, MAX_VOLATILITY)
            .byDefault(0.05)
            .means("a yearly volatility below this counts as this")
            .neutralToState();
    private static final NumberParameter CAP = NumberParameter.named("cap")
            .above(0)
            .atMost(4)
            .byDefault(1)
            .means("the largest factor")
            .neutralToState();
    private static final NumberParameter CRISIS = NumberParameter.named("crisis")
            .above(0)
            .atMost(MAX_VOLATILITY)
            .byDefault(0.60)
            .means("a crisis begins at this yearly volatility");
    private static final NumberParameter CLEAR = NumberParameter.named("clear")
            .above(0)
            .atMost(MAX_VOLATILITY)
            .byDefault(0.45)
            .means("a crisis ends below this yearly volatility");

    @Override
    public Parameters params() {
        return Parameters.of(VOL_N, TARGET, FLOOR, CAP, CRISIS, CLEAR);
    }

    @Override
    public List<ParameterProblem> validateParams(ParameterValues params) {
        if (params.get(CLEAR) < params.get(CRISIS)) {
            return List.of();
        }
        return List.of(new ParameterProblem(
                "clear", "must be less than crisis (" + params.get(CRISIS) + "), not " + params.get(CLEAR)));
    }

    @Override
    public int warmupBars(ParameterValues params) {
        return params.get(VOL_N) + 1;
    }

    @Override
    public double cap(ParameterValues params) {
        return params.get(CAP);
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        FeatureHandle volatility = context.optionalFeature(
                Features.realizedVolatility(context.param(VOL_N)).perYear());
        FlagSlot inCrisis = context.flag("crisis", false, "a crisis began and has not ended");
        Gate belowCrisis = context.gate("below_crisis", Comparison.BELOW, context.param(CRISIS));
        Gate belowClear = context.gate("below_clear", Comparison.BELOW, context.param(CLEAR));
        Observable shownSigma = context.observable("volatility");
        Observable shownFactor = context.observable("factor");
        double target = context.param(TARGET);
        double floor = context.param(FLOOR);
        double cap = context.param(CAP);
        return (bar, state, answer) -> {
            if (!bar.has(volatility)) {
                answer.veto("volatility_missing");
                return;
            }
            double sigma = bar.get(volatility);
            state.show(shownSigma, sigma);
            boolean calm = state.passes(state.get(inCrisis) ? belowClear : belowCrisis, sigma);
            state.set(inCrisis, !calm);
            if (!calm) {
                answer.veto("crisis");
                return;
            }
            double factor = Math.min(cap, target / Math.max(sigma, floor));
            state.show(shownFactor, factor);
            answer.scale(factor);
        };
    }
}
