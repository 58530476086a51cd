package io.stratagem.kernel.ledger;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The rules behind the recorded backtests, on the indicators they were recorded with: averages that tie to the last bit decide some of
 * the trades, so only the same library gives the same targets.
 */
final class BacktestRule {
    private static final double UNITS = 100;

    private final Kind kind;
    private final JsonNode params;
    private final double[] first;
    private final double[] second;

    private enum Kind {
        SMA_CROSS_LONG_FLAT,
        SMA_CROSS_LONG_SHORT,
        RSI_MEAN_REVERSION,
        MACD_RSI
    }

    private BacktestRule(Kind kind, JsonNode params, double[] first, double[] second) {
        this.kind = kind;
        this.params = params;
        this.first = first;
        this.second = second;
    }

    static BacktestRule of(JsonNode backtest, double[] closes) {
        Kind kind = Kind.valueOf(backtest.get("strategy").asString().toUpperCase(Locale.ROOT));
        JsonNode params = backtest.get("params");
        return switch (kind) {
            case SMA_CROSS_LONG_FLAT, SMA_CROSS_LONG_SHORT ->
                new BacktestRule(
                        kind,
                        params,
                        sma(closes, params.get("fast").asInt()),
                        sma(closes, params.get("slow").asInt()));
            case RSI_MEAN_REVERSION -> {
                double[] rsi = rsi(closes, params.get("period").asInt());
                yield new BacktestRule(kind, params, rsi, rsi);
            }
            case MACD_RSI ->
                new BacktestRule(
                        kind,
                        params,
                        macdHistogram(closes, params),
                        rsi(closes, params.get("rsi").asInt()));
        };
    }

    /** Units to hold after a row; the given ones where the rule says nothing. */
    double units(int row, double held) {
        double one = first[row];
        double other = second[row];
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return held;
        }
        return switch (kind) {
            case SMA_CROSS_LONG_FLAT -> one > other ? UNITS : 0;
            case SMA_CROSS_LONG_SHORT -> one == other ? held : one > other ? UNITS : -UNITS;
            case RSI_MEAN_REVERSION -> enterOrLeave(one < limit("entry"), one > limit("exit"), held);
            case MACD_RSI -> enterOrLeave(one > 0 && other < limit("rsi_max"), one < 0, held);
        };
    }

    private double limit(String name) {
        return params.get(name).asDouble();
    }

    private static double enterOrLeave(boolean enter, boolean leave, double held) {
        if (enter) {
            return UNITS;
        }
        return leave ? 0 : held;
    }

    private static double[] sma(double[] closes, int length) {
        double[] out = new double[closes.length];
        MInteger begin = new MInteger();
        new Core().sma(0, closes.length - 1, closes, length, begin, new MInteger(), out);
        return aligned(out, begin.value);
    }

    private static double[] rsi(double[] closes, int length) {
        double[] out = new double[closes.length];
        MInteger begin = new MInteger();
        new Core().rsi(0, closes.length - 1, closes, length, begin, new MInteger(), out);
        return aligned(out, begin.value);
    }

    private static double[] macdHistogram(double[] closes, JsonNode params) {
        double[] out = new double[closes.length];
        MInteger begin = new MInteger();
        new Core()
                .macd(
                        0,
                        closes.length - 1,
                        closes,
                        params.get("fast").asInt(),
                        params.get("slow").asInt(),
                        params.get("signal").asInt(),
                        begin,
                        new MInteger(),
                        new double[closes.length],
                        new double[closes.length],
                        out);
        return aligned(out, begin.value);
    }

    /** Shifts an output so that its first value stands at the row it belongs to. */
    private static double[] aligned(double[] out, int begin) {
        double[] shifted = new double[out.length];
        Arrays.fill(shifted, Double.NaN);
        System.arraycopy(out, 0, shifted, begin, out.length - begin);
        return shifted;
    }
}
