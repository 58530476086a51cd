package io.stratagem.plugins.meanreversion;

import io.stratagem.api.param.FlagParameter;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.NumberParameter;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The parameters of the family and the rules across them. Lengths are in bars, z in standard deviations. */
final class ReversionParameters {
    /** Wilder's own length, for the directional index and the range. */
    static final int WILDER_BARS = 14;

    private static final int MAX_LENGTH = 20_000;
    private static final double MAX_MULTIPLE = 1_000;

    static final IntegerParameter N = IntegerParameter.named("n")
            .between(3, MAX_LENGTH)
            .byDefault(20)
            .means("length of the mean and deviation behind z");
    static final NumberParameter ENTRY_Z = NumberParameter.named("entry_z")
            .above(0)
            .atMost(MAX_LENGTH)
            .byDefault(1.5)
            .means("enter when the absolute z is at least this")
            .neutralToState();
    static final NumberParameter EXIT_Z = NumberParameter.named("exit_z")
            .between(0, MAX_LENGTH)
            .byDefault(0)
            .means("leave a long at z >= -exit_z, a short at z <= exit_z")
            .neutralToState();
    static final NumberParameter REARM_Z = NumberParameter.named("rearm_z")
            .between(0, MAX_LENGTH)
            .byDefault(0.5)
            .means("a long may be entered again after z >= -rearm_z, a short after z <= rearm_z")
            .neutralToState();
    static final IntegerParameter RSI_N = IntegerParameter.named("rsi_n")
            .between(2, MAX_LENGTH)
            .byDefault(WILDER_BARS)
            .means("length of RSI");
    static final NumberParameter RSI_LONG = NumberParameter.named("rsi_long")
            .between(0, 100)
            .byDefault(45)
            .means("long only at or below this RSI, short only at or above 100 minus it")
            .neutralToState();
    static final NumberParameter ADX_MAX = NumberParameter.named("adx_max")
            .between(0, 100)
            .byDefault(30)
            .means("no entry while ADX is above this")
            .neutralToState();
    static final IntegerParameter REGIME_N = IntegerParameter.named("regime_n")
            .between(0, MAX_LENGTH)
            .byDefault(200)
            .means("length of the average a long must be above and a short below; 0 = off");
    static final IntegerParameter VOL_SHORT = IntegerParameter.named("vol_short")
            .between(2, MAX_LENGTH)
            .byDefault(20)
            .means("length of the short volatility");
    static final IntegerParameter VOL_LONG = IntegerParameter.named("vol_long")
            .between(2, MAX_LENGTH)
            .byDefault(100)
            .means("length of the long volatility");
    static final NumberParameter VOL_RATIO_MAX = NumberParameter.named("vol_ratio_max")
            .above(0)
            .atMost(MAX_MULTIPLE)
            .byDefault(1.5)
            .means("no entry while short volatility is more than this multiple of the long one")
            .neutralToState();
    static final NumberParameter SHOCK = NumberParameter.named("shock")
            .above(0)
            .atMost(MAX_MULTIPLE)
            .byDefault(4)
            .means("no entry on a bar whose log return is more than this multiple of the long volatility")
            .neutralToState();
    static final NumberParameter STOP_ATR = NumberParameter.named("stop_atr")
            .above(0)
            .atMost(MAX_MULTIPLE)
            .byDefault(3)
            .means("stop that many average true ranges beyond the close of entry")
            .neutralToState();
    static final IntegerParameter TIME_STOP_BARS = IntegerParameter.named("time_stop_bars")
            .between(1, 1_000_000)
            .byDefault(10)
            .means("leave after this many bars")
            .neutralToState();
    static final NumberParameter NOTIONAL = NumberParameter.named("notional")
            .above(0)
            .byDefault(10_000)
            .means("the size to hold, in quote currency")
            .neutralToState();
    static final FlagParameter ALLOW_SHORT = FlagParameter.named("allow_short")
            .byDefault(true)
            .means("whether shorts are entered")
            .neutralToState();

    private ReversionParameters() {}

    static Parameters all() {
        return Parameters.of(
                N,
                ENTRY_Z,
                EXIT_Z,
                REARM_Z,
                RSI_N,
                RSI_LONG,
                ADX_MAX,
                REGIME_N,
                VOL_SHORT,
                VOL_LONG,
                VOL_RATIO_MAX,
                SHOCK,
                STOP_ATR,
                TIME_STOP_BARS,
                NOTIONAL,
                ALLOW_SHORT);
    }

    static List<ParameterProblem> problems(ParameterValues params) {
        List<ParameterProblem> problems = new ArrayList<>();
        double entry = params.get(ENTRY_Z);
        double reachable = Math.sqrt(params.get(N) - 1);
        if (entry >= reachable) {
            problems.add(new ParameterProblem(
                    "entry_z",
                    "must be less than sqrt(n - 1) = " + reachable + ", which |z| cannot exceed, not " + entry));
        }
        if (params.get(EXIT_Z) >= entry) {
            problems.add(new ParameterProblem(
                    "exit_z", "must be less than entry_z (" + entry + "), not " + params.get(EXIT_Z)));
        }
        if (params.get(REARM_Z) >= entry) {
            problems.add(new ParameterProblem(
                    "rearm_z", "must be less than entry_z (" + entry + "), not " + params.get(REARM_Z)));
        }
        if (params.get(VOL_SHORT) >= params.get(VOL_LONG)) {
            problems.add(new ParameterProblem(
                    "vol_short",
                    "must be less than vol_long (" + params.get(VOL_LONG) + "), not " + params.get(VOL_SHORT)));
        }
        return List.copyOf(problems);
    }

    /** Windows must be full, and recursive averages forget their start to 0.1 %. */
    static int warmupBars(ParameterValues params) {
        int windows = Math.max(params.get(N), params.get(VOL_LONG) + 1);
        int wilder = (int) Math.ceil(6.9 * Math.max(WILDER_BARS, params.get(RSI_N)));
        int regime = params.get(REGIME_N) == 0 ? 0 : (int) Math.ceil(3.45 * (params.get(REGIME_N) + 1));
        return Math.max(windows, Math.max(wilder, regime));
    }
}
