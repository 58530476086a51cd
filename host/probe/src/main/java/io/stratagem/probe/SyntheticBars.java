package io.stratagem.probe;

import java.util.SplittableRandom;

/**
 * Made-up bars that give strategies of any kind a reason to enter and to leave: a trend, a swing around a mean, jumps, standstill, a
 * fall, gaps, wild days, and again. The same seed gives the same bars for ever, of any length.
 */
final class SyntheticBars {
    private static final double START = 100;
    private static final double TICK = 10_000;

    private enum Regime {
        RISING,
        REVERTING,
        JUMPING,
        STILL,
        FALLING,
        GAPPING,
        WILD
    }

    private final SplittableRandom random;
    private double anchor = START;
    private double close = START;

    private SyntheticBars(long seed) {
        random = new SplittableRandom(seed);
    }

    /** So many bars. */
    static Candles make(int size, long seed) {
        SyntheticBars bars = new SyntheticBars(seed);
        Candles candles = Candles.ofSize(size);
        int place = 0;
        for (int round = 0; place < size; round++) {
            Regime regime = Regime.values()[round % Regime.values().length];
            int length = regime == Regime.STILL ? 24 : 40 + bars.random.nextInt(40);
            bars.anchor = bars.close;
            for (int bar = 0; bar < length && place < size; bar++) {
                bars.next(regime, candles, place++);
            }
        }
        return candles;
    }

    private void next(Regime regime, Candles into, int place) {
        if (regime == Regime.STILL) {
            into.set(place, close, close, close, close, place % 2 == 0 ? 0 : 1_000);
            return;
        }
        double before = close;
        double gap = regime == Regime.GAPPING && random.nextInt(5) == 0 ? (random.nextBoolean() ? 0.03 : -0.03) : 0;
        double open = rounded(before * (1 + gap));
        close = rounded(Math.max(1, open * (1 + move(regime) + homeward(open))));
        double reach = spread(regime) * random.nextDouble();
        double high = rounded(Math.max(open, close) * (1 + reach));
        double low = rounded(Math.min(open, close) * (1 - spread(regime) * random.nextDouble()));
        double turnover = 1 + 20 * Math.abs(close / before - 1);
        into.set(place, open, high, low, close, Math.rint(1e6 * (0.5 + random.nextDouble()) * turnover));
    }

    private double move(Regime regime) {
        return switch (regime) {
            case RISING -> 0.005 + 0.008 * noise();
            case REVERTING -> 0.2 * (anchor / close - 1) + 0.015 * noise();
            case JUMPING -> 0.005 * noise() + (random.nextInt(12) == 0 ? (random.nextBoolean() ? 0.08 : -0.08) : 0);
            case STILL -> 0;
            case FALLING -> -0.005 + 0.008 * noise();
            case GAPPING -> 0.006 * noise();
            case WILD -> 0.035 * noise();
        };
    }

    private static double spread(Regime regime) {
        return regime == Regime.WILD ? 0.02 : 0.004;
    }

    /** A weak pull that keeps the price within a few multiples of where it began. */
    private static double homeward(double price) {
        return 0.004 * Math.max(-1, Math.min(1, START / price - 1));
    }

    /** About normal, with mean 0 and deviation 1, from additions alone. */
    private double noise() {
        double sum = 0;
        for (int term = 0; term < 12; term++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }

    private static double rounded(double price) {
        return Math.rint(price * TICK) / TICK;
    }
}
