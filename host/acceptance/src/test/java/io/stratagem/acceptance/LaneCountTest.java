package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same decisions on any number of lanes and in any process. */
class LaneCountTest {
    private static final WildMarket MARKET = WildMarket.of(42, 400);

    static Replay replay(StrategyHarness harness) {
        return harness.replay((table, report) -> MARKET.sources(table));
    }

    @Test
    void oneTwoAndFourLanesDecideAlike() {
        Replay one = replay(BusyCatalog.on(1));
        assertThat(one.of("thrower-a").circuitOpenings()).isPositive();
        assertThat(one.of("crosser").suppressed()).containsKey("max_parallel_positions");
        assertThat(one.decisions())
                .anyMatch(decision -> decision.strategy().strategyId().equals("conflict:net"));
        assertThat(one.decisions()).anyMatch(decision -> !decision.isHashed());
        assertThat(one.of("rank").evaluations()).isPositive();
        for (int lanes : new int[] {2, 3, 4}) {
            Replay several = replay(BusyCatalog.on(lanes));
            assertThat(several.decisions()).as(lanes + " lanes").isEqualTo(one.decisions());
            assertThat(several.report().runHash()).isEqualTo(one.report().runHash());
            assertThat(several.report().lineageHash()).isEqualTo(one.report().lineageHash());
            assertThat(several.report().strategies()).isEqualTo(one.report().strategies());
        }
    }

    @Test
    void otherProcessesWithOtherHashSeedsZonesAndLocalesDecideAlike() throws Exception {
        String here = replay(BusyCatalog.on(1)).report().runHash();
        assertThat(elsewhere(2, "-XX:hashCode=0", "-Duser.timezone=Asia/Tokyo")).isEqualTo(here);
        assertThat(elsewhere(4, "-XX:hashCode=2", "-Duser.language=tr")).isEqualTo(here);
    }

    private static String elsewhere(int lanes, String... flags) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-Xmx512m"));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", classPath(), PrintHash.class.getName(), Integer.toString(lanes)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path");
        return tests == null ? System.getProperty("java.class.path") : tests.replace(";", File.pathSeparator);
    }

    /** What the other process runs. */
    static final class PrintHash {
        private PrintHash() {}

        public static void main(String[] arguments) {
            String hash = replay(BusyCatalog.on(Integer.parseInt(arguments[0])))
                    .report()
                    .runHash();
            System.out.println(hash);
            Runtime.getRuntime().exit(0);
        }
    }
}
