package com.example.stuck;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Answers with an intent up to a price, from which on it is stuck. Not woven, so nothing but a watcher ends it. */
public final class StuckStrategy implements SignalPlugin {
    /** Ways not to come back. */
    public enum Way {
        EMPTY_LOOP(StuckStrategy::spin),
        SLEEP(StuckStrategy::sleep),
        POWERS(StuckStrategy::powers),
        BACKTRACKING(() -> Pattern.matches("(a+)+\\1?b", "a".repeat(60)) ? 1 : 0),
        SUM(() -> LongStream.range(0, Long.MAX_VALUE)
                .filter(value -> value % 3 == 1)
                .sum()),
        /** Lets nothing out, as only code that was not woven can. */
        CATCHES_EVERYTHING(StuckStrategy::catchEverything);

        private final LongSupplier code;

        Way(LongSupplier code) {
            this.code = code;
        }
    }

    private final AtomicReference<@Nullable Thread> stuck = new AtomicReference<>();
    private final Way way;
    private final double price;

    public StuckStrategy(Way way, double price) {
        this.way = way;
        this.price = price;
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var feature = context.feature("price");
        return (vector, state) -> {
            if (vector.symbol().equals("BBB") && vector.get(feature) >= price) {
                stuck.set(Thread.currentThread());
                return StrategyIntent.goLong(1).notional((double) way.code.getAsLong());
            }
            return StrategyIntent.goShort(0.5).notional(1);
        };
    }

    /** The thread it got stuck on last, or null. */
    public @Nullable Thread stuck() {
        return stuck.get();
    }

    private static long spin() {
        while (true) {
            // Nothing at all.
        }
    }

    private static long sleep() {
        while (true) {
            try {
                Thread.sleep(3_600_000);
            } catch (InterruptedException again) {
                // As code stuck in a call would.
            }
        }
    }

    private static long powers() {
        BigInteger power = BigInteger.ONE;
        while (power.signum() > 0) {
            power = BigInteger.valueOf(3).pow(200_000);
        }
        return 0;
    }

    private static long catchEverything() {
        while (true) {
            try {
                spin();
            } catch (Throwable swallowed) {
                // Once more.
            }
        }
    }
}
