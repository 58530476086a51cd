package io.stratagem.plugins.meanreversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.testkit.trial.VectorTrial;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExitTest {
    private final VectorTrial trial = new VectorTrial(new MeanReversion(), Map.of());

    private StrategyIntent say(MarketVector vector) {
        return trial.event(vector.values()).intent();
    }

    private void nothing(MarketVector vector) {
        assertThat(say(vector)).isSameAs(StrategyIntent.NONE);
    }

    private void flat(MarketVector vector, String reason, double value) {
        StrategyIntent exit = say(vector);
        assertThat(exit.direction()).isEqualTo(Direction.FLAT);
        assertThat(exit.confidence()).isEqualTo(1);
        assertThat(exit.targetNotional()).isZero();
        assertThat(exit.rationale()).containsExactly(new Reason(reason, value));
    }

    private void holdLong() {
        assertThat(say(MarketVector.dip()).direction()).isEqualTo(Direction.LONG);
    }

    private void holdShort() {
        assertThat(say(MarketVector.rally()).direction()).isEqualTo(Direction.SHORT);
    }

    @Test
    void aLongLeavesAtTheMeanAndNotBefore() {
        holdLong();

        nothing(MarketVector.quiet().z(-0.001));
        flat(MarketVector.quiet().z(0), "mean", 0);
    }

    @Test
    void aShortLeavesAtTheMeanAndNotBefore() {
        holdShort();

        nothing(MarketVector.quiet().z(0.001));
        flat(MarketVector.quiet().z(-0.2), "mean", -0.2);
    }

    @Test
    void theStopIsBeyondThreeRangesOfTheEntryAndKeptWhileRangesChange() {
        holdLong();

        nothing(MarketVector.dip().close(94));
        flat(MarketVector.dip().close(93.99).with("atr(14,seed=sma)", 9), "stop", 93.99);
    }

    @Test
    void aShortIsStoppedAbove() {
        holdShort();

        nothing(MarketVector.rally().close(106));
        flat(MarketVector.rally().close(106.01), "stop", 106.01);
    }

    @Test
    void theStopComesBeforeTheMeanAndTheMeanBeforeTheTime() {
        holdLong();
        flat(MarketVector.quiet().z(1).close(90), "stop", 90);

        nothing(MarketVector.quiet());
        holdLong();
        for (int bar = 1; bar < 10; bar++) {
            nothing(MarketVector.dip());
        }
        flat(MarketVector.quiet().z(0.1), "mean", 0.1);
    }

    @Test
    void leavesAfterTenBarsHeld() {
        holdLong();
        for (int bar = 1; bar < 10; bar++) {
            nothing(MarketVector.dip());
        }

        flat(MarketVector.dip(), "time", 10);
    }

    @Test
    void neverAddsToAPosition() {
        holdLong();

        nothing(MarketVector.dip().z(-3));
        nothing(MarketVector.dip().z(-4));
    }

    @Test
    void doesNotEnterTheOtherSideOnTheBarOfAnExit() {
        holdLong();

        flat(MarketVector.rally(), "mean", 2);
        holdShort();
    }

    @Test
    void anEntryDisarmsItsSideUntilTheCloseHasComeBack() {
        holdLong();
        flat(MarketVector.dip().close(80), "stop", 80);

        nothing(MarketVector.dip());
        assertThat(trial.event(MarketVector.dip().values()).failedGate()).isEqualTo("armed");
        nothing(MarketVector.quiet().z(-0.501));
        nothing(MarketVector.dip());
        nothing(MarketVector.quiet().z(-0.5));
        holdLong();
    }

    @Test
    void aShortIsArmedAgainBelowItsOwnThreshold() {
        holdShort();
        flat(MarketVector.rally().close(120), "stop", 120);

        nothing(MarketVector.quiet().z(0.501));
        nothing(MarketVector.rally());
        nothing(MarketVector.quiet().z(0.5));
        holdShort();
    }

    @Test
    void aStoppedLongLeavesTheShortSideArmed() {
        holdLong();
        flat(MarketVector.dip().close(80), "stop", 80);

        holdShort();
    }

    @Test
    void aTimeExitDisarmsASideThatWasArmedAgainWhileHeld() {
        holdLong();
        for (int bar = 1; bar < 10; bar++) {
            nothing(MarketVector.quiet().z(-0.2));
        }
        flat(MarketVector.quiet().z(-0.2), "time", 10);

        nothing(MarketVector.dip());
        nothing(MarketVector.quiet().z(-0.2));
        holdLong();
    }

    @Test
    void anExitAtTheMeanLeavesTheSideArmed() {
        holdLong();
        flat(MarketVector.quiet().z(0.3), "mean", 0.3);

        holdLong();
    }

    @Test
    void barsHeldStartAgainWithEachPosition() {
        holdLong();
        for (int bar = 1; bar < 10; bar++) {
            nothing(MarketVector.dip());
        }
        flat(MarketVector.quiet().z(0), "mean", 0);
        holdLong();

        nothing(MarketVector.dip());
    }
}
