package io.stratagem.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models to draw: one that looks like a run, and random ones that look like nothing in particular. */
final class SampleModels {
    private static final String[] WORDS = {
        "",
        "a",
        "SPY",
        "trend_multifactor-long-horizon-with-a-name",
        "x\u001b[31m",
        "tab\there",
        "日本",
        "😀😀😀",
        "line\nbreak"
    };

    private SampleModels() {}

    /** Three symbols, four strategies, in the middle of history. */
    static LiveModel run() {
        return new LiveModel(
                RunPhase.HISTORY,
                "2009-07-24",
                1_842,
                3_021,
                412_345,
                List.of(
                        wave("SPY", 97.5, 6, new Marker(98, MarkerKind.LONG_ENTRY), new Marker(113, MarkerKind.EXIT)),
                        wave(
                                "AAPL",
                                5.71,
                                0.4,
                                new Marker(70, MarkerKind.SHORT_ENTRY),
                                new Marker(75, MarkerKind.EXIT)),
                        wave("BAC", 12.48, 1.9, new Marker(119, MarkerKind.SHORT_ENTRY))),
                strategies(),
                List.of("admitted mean_reversion@1.1.0 (mean-reversion-1.1.0.jar); a catalog entry may name it now"));
    }

    static List<StrategyRow> strategies() {
        return List.of(
                new StrategyRow(
                        "legacy",
                        "legacy_macd_rsi@1.0.0",
                        StrategyStatus.RUNNING,
                        "",
                        0,
                        41,
                        12,
                        1_206,
                        9,
                        0.912,
                        2,
                        -312.4),
                new StrategyRow(
                        "trend",
                        "trend_multifactor@1.0.0",
                        StrategyStatus.WARMING_UP,
                        "",
                        118,
                        0,
                        0,
                        0,
                        0,
                        Double.NaN,
                        0,
                        0),
                new StrategyRow(
                        "reversion-fast",
                        "mean_reversion@1.0.0",
                        StrategyStatus.CIRCUIT_OPEN,
                        "3 errors in a row",
                        0,
                        17,
                        17,
                        2,
                        0,
                        1,
                        0,
                        1_845.07),
                new StrategyRow(
                        "calm",
                        "volatility_overlay@2.0.0",
                        StrategyStatus.DISABLED,
                        "E_STRAT_PLUGIN_NOT_FOUND",
                        0,
                        0,
                        0,
                        0,
                        0,
                        Double.NaN,
                        0,
                        0));
    }

    static LiveModel random(long seed) {
        Random random = new Random(seed);
        List<SymbolView> symbols = new ArrayList<>();
        for (int index = random.nextInt(14); index > 0; index--) {
            symbols.add(new SymbolView(word(random), numbers(random), markers(random)));
        }
        List<StrategyRow> rows = new ArrayList<>();
        for (int index = random.nextInt(30); index > 0; index--) {
            rows.add(row(random));
        }
        List<String> messages = new ArrayList<>();
        for (int index = random.nextInt(6); index > 0; index--) {
            messages.add(word(random) + word(random));
        }
        return new LiveModel(
                pick(random, RunPhase.values()),
                word(random),
                random.nextLong(),
                random.nextLong(),
                number(random),
                symbols,
                rows,
                messages);
    }

    private static SymbolView wave(String symbol, double level, double swing, Marker... markers) {
        List<Double> closes = new ArrayList<>();
        for (int index = 0; index < 120; index++) {
            closes.add(level + swing * Math.sin(index / 9.0) + swing / 5 * Math.sin(index * 1.7));
        }
        return new SymbolView(symbol, closes, List.of(markers));
    }

    private static StrategyRow row(Random random) {
        return new StrategyRow(
                word(random),
                word(random) + "@1.0.0",
                pick(random, StrategyStatus.values()),
                word(random),
                random.nextInt(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                number(random),
                random.nextInt(),
                number(random));
    }

    private static List<Double> numbers(Random random) {
        return random.doubles(random.nextInt(300))
                .mapToObj(any -> number(random))
                .toList();
    }

    private static List<Marker> markers(Random random) {
        return random.ints(random.nextInt(20), -5, 305)
                .mapToObj(position -> new Marker(position, pick(random, MarkerKind.values())))
                .toList();
    }

    private static double number(Random random) {
        double[] odd = {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -Double.MAX_VALUE, Double.MAX_VALUE
        };
        return random.nextInt(4) == 0 ? odd[random.nextInt(odd.length)] : random.nextGaussian() * 1e4;
    }

    private static String word(Random random) {
        return pick(random, WORDS);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
