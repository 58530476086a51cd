package io.stratagem.escape.judge;

import io.stratagem.api.Timeframe;
import io.stratagem.container.BundleStore;
import io.stratagem.container.LoadedBundle;
import io.stratagem.container.StrategyFramework;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.sandbox.Verdict;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A process that admits a bundle, replays a walk of prices through it and prints what that came to. */
final class ReplayChild {
    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC", "DDD"};
    private static final int BARS = 500;
    private static final long DAY_MILLIS = 86_400_000L;

    private ReplayChild() {}

    /** Arguments: the jar, a directory of its own, and the number of lanes. */
    public static void main(String[] arguments) {
        int status = 1;
        Path home = Path.of(arguments[1]);
        try (StrategyFramework framework = StrategyFramework.start(home.resolve("cache"))) {
            System.out.println(replay(framework, Path.of(arguments[0]), home, Integer.parseInt(arguments[2])));
            status = 0;
        } catch (Throwable broken) {
            // Halting would swallow it.
            broken.printStackTrace(System.err);
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(status);
        }
    }

    private static String replay(StrategyFramework framework, Path jar, Path home, int lanes) {
        Verdict verdict = SandboxUnderTest.admission().admit(jar);
        if (!(verdict instanceof Verdict.Admitted admitted)) {
            return "not admitted: " + verdict.faults();
        }
        LoadedBundle bundle = framework.install(new BundleStore(home.resolve("store")).put(admitted.bundle()));
        var plugin = SandboxUnderTest.handle(bundle.plugins().getFirst()).plugin();
        Replay replay = StrategyHarness.of(TestStrategy.of("third_party", plugin, SYMBOLS))
                .settings(RunSettings.replay(lanes))
                .replayEvents(ReplayChild::walk);
        return replay.report().runHash() + " " + replay.decisions().size() + " decisions, "
                + replay.of("third_party").errors();
    }

    private static List<MarketEvent> walk(SeriesTable table) {
        SplittableRandom random = new SplittableRandom(11);
        double[] prices = {100, 40, 250, 9};
        List<MarketEvent> events = new ArrayList<>();
        for (int day = 0; day < BARS; day++) {
            for (int symbol = 0; symbol < SYMBOLS.length; symbol++) {
                double open = prices[symbol];
                double close = open * (1 + (random.nextDouble() - 0.495) * (day % 90 < 30 ? 0.01 : 0.05));
                double spread = open * 0.01 * random.nextDouble();
                events.add(new Bar(
                        table.series(SYMBOLS[symbol], Timeframe.parse("1d")),
                        day * DAY_MILLIS,
                        open,
                        Math.max(open, close) + spread,
                        Math.min(open, close) - spread,
                        close,
                        1_000 + random.nextInt(1_000),
                        0));
                prices[symbol] = close;
            }
        }
        return events;
    }
}
