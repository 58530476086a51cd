package io.stratagem.plugins.trendmultifactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.VectorTrial;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Entries, exits, reversals and repeats, with alignment as the only factor so that the score can be set. */
final class StanceTest {
    private static final double UNIT = 0.25 * Math.sqrt(100);

    private final VectorTrial trial = alignmentOnly(Map.of());

    private static VectorTrial alignmentOnly(Map<String, ?> more) {
        Map<String, Object> params = new HashMap<>(Map.of("w1", 1, "w2", 0, "w3", 0, "w4", 0, "w5", 0, "w6", 0));
        params.putAll(more);
        return new VectorTrial(new TrendMultifactor(), params);
    }

    private static Outcome score(VectorTrial trial, double score) {
        return score(trial, score, 1);
    }

    private static Outcome score(VectorTrial trial, double score, double atr) {
        return trial.event(
                Map.of("atr(14,seed=sma)", atr, "ema(20,seed=sma)", 100 + UNIT * score, "ema(100,seed=sma)", 100.0));
    }

    private StrategyIntent at(double score) {
        return score(trial, score).intent();
    }

    @Test
    void entersLongAtTheThresholdAndNotBelowIt() {
        assertThat(score(trial, 0.4375).failedGate()).isEqualTo("enter_long");
        StrategyIntent intent = at(0.5);

        assertThat(intent.direction()).isEqualTo(Direction.LONG);
        assertThat(intent.confidence()).isEqualTo(0.5);
        assertThat(intent.targetNotional()).isEqualTo(10_000);
        assertThat(intent.rationale()).containsExactly(new Reason("alignment", 0.5));
        assertThat(intent.horizon()).isNull();
    }

    @Test
    void entersShortAtTheNegativeThreshold() {
        assertThat(score(trial, -0.4375).failedGate()).isEqualTo("enter_short");

        assertThat(at(-0.75).direction()).isEqualTo(Direction.SHORT);
    }

    @Test
    void leavesALongAtTheInnerThresholdOnly() {
        at(0.75);

        assertThat(score(trial, 0.0625).failedGate()).isEqualTo("exit_long");
        StrategyIntent exit = at(0);
        assertThat(exit.direction()).isEqualTo(Direction.FLAT);
        assertThat(exit.confidence()).isEqualTo(1);
        assertThat(exit.targetNotional()).isZero();
    }

    @Test
    void leavesAShortAtTheInnerThresholdMirrored() {
        VectorTrial banded = alignmentOnly(Map.of("exit", 0.25));
        score(banded, -0.75);

        assertThat(score(banded, -0.375).failedGate()).isEqualTo("exit_short");
        assertThat(score(banded, -0.25).intent().direction()).isEqualTo(Direction.FLAT);
    }

    @Test
    void reversesWithoutPassingThroughFlat() {
        at(0.75);

        assertThat(at(-0.5).direction()).isEqualTo(Direction.SHORT);
        assertThat(at(0.5).direction()).isEqualTo(Direction.LONG);
    }

    @Test
    void turnsAShortSignalIntoFlatWhenShortsAreNotAllowed() {
        VectorTrial longOnly = alignmentOnly(Map.of("allow_short", false));

        assertThat(score(longOnly, -0.75).intent()).isSameAs(StrategyIntent.NONE);
        score(longOnly, 0.75);
        assertThat(score(longOnly, -0.75).intent().direction()).isEqualTo(Direction.FLAT);
        assertThat(score(longOnly, -0.75).intent()).isSameAs(StrategyIntent.NONE);
    }

    @Test
    void repeatsTheHeldDirectionAfterResizeBarsAndThenAgain() {
        at(0.75);
        for (int round = 0; round < 2; round++) {
            for (int bar = 1; bar < 20; bar++) {
                assertThat(at(0.25)).isSameAs(StrategyIntent.NONE);
            }
            StrategyIntent repeat = at(0.25);
            assertThat(repeat.direction()).isEqualTo(Direction.LONG);
            assertThat(repeat.confidence()).isEqualTo(0.25);
            assertThat(repeat.rationale()).extracting(Reason::name).containsExactly("resize");
        }
    }

    @Test
    void countsFromTheReversalAndNotFromTheFirstEntry() {
        VectorTrial quick = alignmentOnly(Map.of("resize_bars", 3));
        score(quick, 0.75);
        score(quick, 0.75);
        score(quick, -0.75);

        assertThat(score(quick, -0.75).intent()).isSameAs(StrategyIntent.NONE);
        assertThat(score(quick, -0.75).intent()).isSameAs(StrategyIntent.NONE);
        assertThat(score(quick, -0.75).intent().direction()).isEqualTo(Direction.SHORT);
    }

    @Test
    void neverRepeatsWhileFlatOrWhenResizingIsOff() {
        VectorTrial silent = alignmentOnly(Map.of("resize_bars", 0));
        score(silent, 0.75);
        for (int bar = 0; bar < 50; bar++) {
            assertThat(score(silent, 0.75).intent()).isSameAs(StrategyIntent.NONE);
            assertThat(at(0.25)).isSameAs(StrategyIntent.NONE);
        }
    }

    @Test
    void saysNothingAndChangesNothingWithoutAPositiveRange() {
        VectorTrial quick = alignmentOnly(Map.of("resize_bars", 2));

        assertThat(score(quick, 0.75, 0).failedGate()).isEqualTo("atr_positive");
        score(quick, 0.75);
        score(quick, 0.75);
        assertThat(score(quick, -0.75, 0).intent()).isSameAs(StrategyIntent.NONE);
        assertThat(score(quick, 0.75).intent().rationale())
                .as("the bar without a range was not counted, so this is the second")
                .extracting(Reason::name)
                .containsExactly("resize");
    }

    @Test
    void givesNoNotANumberWhateverTheRange() {
        for (double atr : new double[] {Double.MIN_VALUE, 1e-300, 1e300, Double.MAX_VALUE}) {
            Outcome outcome = score(alignmentOnly(Map.of()), 0, atr);
            assertThat(outcome.observed().get("S")).as("range %s", atr).isZero();
        }
        assertThat(score(trial, 1, Double.MIN_VALUE).intent().confidence()).isEqualTo(1);
    }

    @Test
    void showsItsThresholdsBesideTheScore() {
        assertThat(score(alignmentOnly(Map.of("exit", 0.125)), 0.25).observed())
                .isEqualTo(Map.of("S", 0.25, "f1", 0.25, "enter", 0.5, "exit", 0.125));
    }
}
