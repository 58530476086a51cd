package io.stratagem.store;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Decision records for tests. */
final class Decisions {
    private static final Timeframe DAILY = Timeframe.parse("1d");
    private static final String HASH = "ab".repeat(32);

    private Decisions() {}

    static StrategyStamp stamp(TradingMode mode, long generation) {
        return stamp(mode, generation, DAILY, DAILY.millis());
    }

    static StrategyStamp stamp(TradingMode mode, long generation, Timeframe timeframe, long timeToLiveMillis) {
        return new StrategyStamp(
                "trend-spy",
                "trend_multifactor",
                "1.0.0",
                "cd".repeat(32),
                "ef".repeat(32),
                "3.0.0",
                List.of(),
                List.of(),
                mode,
                generation,
                timeframe,
                timeToLiveMillis);
    }

    static DecisionRecord sample() {
        return with(stamp(TradingMode.PAPER, 1), Verdict.EMITTED);
    }

    static DecisionRecord with(StrategyStamp stamp, Verdict verdict) {
        return new DecisionRecord(
                41,
                7,
                2900,
                1_248_480_000_000L,
                "SPY",
                stamp,
                HASH,
                new Target(
                        Direction.LONG,
                        0.53,
                        8_700,
                        10_000,
                        "1d",
                        List.of(new Reason("score", 0.53125), new Reason("trend_up", Double.NaN)),
                        Map.of("stop", 91.5, "note", "wide")),
                List.of(new Adjustment("vol-cap", 0.87)),
                List.of("trend-spy"),
                verdict,
                false);
    }

    static DecisionRecord random(Random random) {
        Direction direction = List.of(Direction.values()).get(random.nextInt(3));
        List<Reason> rationale = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rationale.add(new Reason("reason_" + i, random.nextBoolean() ? Double.NaN : random.nextGaussian() * 1e5));
        }
        Map<String, Object> meta = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            meta.put("key\u00e9" + i, random.nextBoolean() ? "value\n" + i : (Object) (random.nextGaussian() / 1e7));
        }
        TradingMode mode = List.of(TradingMode.values()).get(random.nextInt(4));
        StrategyStamp stamp = new StrategyStamp(
                "strategy-" + random.nextInt(5),
                "family",
                "1.2." + random.nextInt(9),
                HASH,
                HASH,
                "3.0.0",
                List.of("m1"),
                List.of(HASH),
                mode,
                1 + random.nextInt(1000),
                Timeframe.parse(1 + random.nextInt(59) + "m"),
                1 + random.nextInt(1_000_000));
        return new DecisionRecord(
                random.nextLong(1L << 50),
                random.nextInt(1 << 30),
                random.nextInt(1 << 30),
                random.nextLong(4_102_444_800_000L),
                "S" + random.nextInt(100),
                stamp,
                HASH,
                new Target(
                        direction,
                        random.nextDouble(),
                        direction == Direction.FLAT ? 0 : random.nextDouble() * 1e6,
                        random.nextDouble() * 1e6,
                        "intraday",
                        rationale,
                        meta),
                random.nextBoolean() ? List.of() : List.of(new Adjustment("o1", random.nextDouble() * 2)),
                List.of("a", "b"),
                random.nextBoolean() ? Verdict.EMITTED : Verdict.suppressed("cooldown"),
                random.nextBoolean());
    }
}
