package io.stratagem.plugins.trendmultifactor;

import io.stratagem.api.param.FlagParameter;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.NumberParameter;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The parameters of the family and the rules across them. Lengths are in bars. */
final class TrendParameters {
    private static final int MAX_LENGTH = 20_000;
    private static final double MAX_WEIGHT = 1_000;

    static final IntegerParameter FAST = length("fast", 20, "fast average");
    static final IntegerParameter SLOW = length("slow", 100, "slow average");
    static final IntegerParameter MACD_FAST = length("macd_fast", 12, "fast average of the MACD");
    static final IntegerParameter MACD_SLOW = length("macd_slow", 26, "slow average of the MACD");
    static final IntegerParameter MACD_SIGNAL = length("macd_signal", 9, "signal line of the MACD");
    static final IntegerParameter ATR_N = length("atr_n", 14, "average true range, the unit of every factor");
    static final IntegerParameter ADX_N = length("adx_n", 14, "directional index");
    static final IntegerParameter VOL_N = length("vol_n", 20, "volume-weighted price and mean volume");
    static final NumberParameter W1 = weight("w1", 0.30, "alignment");
    static final NumberParameter W2 = weight("w2", 0.20, "slope");
    static final NumberParameter W3 = weight("w3", 0.15, "macd");
    static final NumberParameter W4 = weight("w4", 0.20, "directional");
    static final NumberParameter W5 = weight("w5", 0.10, "vwap");
    static final NumberParameter W6 = weight("w6", 0.05, "volume");
    static final NumberParameter ENTER = NumberParameter.named("enter")
            .between(0, 1)
            .byDefault(0.50)
            .means("enter at or beyond this score")
            .neutralToState();
    static final NumberParameter EXIT = NumberParameter.named("exit")
            .between(0, 1)
            .byDefault(0)
            .means("leave a long at or below this score, a short at or above its negative")
            .neutralToState();
    static final IntegerParameter RESIZE_BARS = IntegerParameter.named("resize_bars")
            .between(0, 1_000_000)
            .byDefault(20)
            .means("repeat the held direction after this many bars; 0 = never")
            .neutralToState();
    static final NumberParameter NOTIONAL = NumberParameter.named("notional")
            .above(0)
            .byDefault(10_000)
            .means("the size to hold, in quote currency")
            .neutralToState();
    static final FlagParameter ALLOW_SHORT =
            FlagParameter.named("allow_short").byDefault(true).means("whether a short signal goes short or flat");

    private TrendParameters() {}

    private static IntegerParameter length(String name, int byDefault, String of) {
        return IntegerParameter.named(name)
                .between(1, MAX_LENGTH)
                .byDefault(byDefault)
                .means("length of the " + of);
    }

    private static NumberParameter weight(String name, double byDefault, String factor) {
        return NumberParameter.named(name)
                .between(0, MAX_WEIGHT)
                .byDefault(byDefault)
                .means("weight of the factor " + factor + "; 0 = its features are not required");
    }

    static Parameters all() {
        return Parameters.of(
                FAST,
                SLOW,
                MACD_FAST,
                MACD_SLOW,
                MACD_SIGNAL,
                ATR_N,
                ADX_N,
                VOL_N,
                W1,
                W2,
                W3,
                W4,
                W5,
                W6,
                ENTER,
                EXIT,
                RESIZE_BARS,
                NOTIONAL,
                ALLOW_SHORT);
    }

    static List<ParameterProblem> problems(ParameterValues params) {
        List<ParameterProblem> problems = new ArrayList<>();
        if (params.get(FAST) >= params.get(SLOW)) {
            problems.add(new ParameterProblem(
                    "fast", "must be less than slow (" + params.get(SLOW) + "), not " + params.get(FAST)));
        }
        if (params.get(MACD_FAST) >= params.get(MACD_SLOW)) {
            problems.add(new ParameterProblem(
                    "macd_fast",
                    "must be less than macd_slow (" + params.get(MACD_SLOW) + "), not " + params.get(MACD_FAST)));
        }
        double weights =
                params.get(W1) + params.get(W2) + params.get(W3) + params.get(W4) + params.get(W5) + params.get(W6);
        if (!(weights > 0)) {
            problems.add(new ParameterProblem("w1", "and w2 to w6 must have a sum above 0, not " + weights));
        }
        if (params.get(EXIT) >= params.get(ENTER)) {
            problems.add(new ParameterProblem(
                    "exit", "must be less than enter (" + params.get(ENTER) + "), not " + params.get(EXIT)));
        }
        return List.copyOf(problems);
    }

    /** Over how many bars the slope of the slow average is taken. */
    static int slopeBars(ParameterValues params) {
        return Math.max(1, params.get(SLOW) / 10);
    }

    /** The slow average forgets its start to 0.1 %, and the slope looks back from there. */
    static int warmupBars(ParameterValues params) {
        return (int) Math.ceil(3.45 * (params.get(SLOW) + 1)) + slopeBars(params);
    }
}
