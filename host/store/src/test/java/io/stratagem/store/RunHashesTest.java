package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.market.TradingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunHashesTest {
    private static final StrategyStamp STAMP = Decisions.stamp(TradingMode.PAPER, 1);

    @Test
    void aDecisionUnderAnOpenCircuitCountsForTheLineageOnly() {
        RunHashes hashes = new RunHashes();
        hashes.add(Decisions.sample());
        String run = hashes.runHash();
        String lineage = hashes.lineageHash();
        hashes.add(Decisions.with(STAMP, Verdict.suppressed(Verdict.CIRCUIT_OPEN)));
        assertThat(hashes.runHash()).isEqualTo(run);
        assertThat(hashes.lineageHash()).isNotEqualTo(lineage);
    }

    @Test
    void anyOtherSuppressionCountsForBoth() {
        RunHashes hashes = new RunHashes();
        hashes.add(Decisions.with(STAMP, Verdict.suppressed("cooldown")));
        RunHashes other = new RunHashes();
        other.add(Decisions.with(STAMP, Verdict.suppressed("max_positions")));
        assertThat(hashes.runHash()).isNotEqualTo(other.runHash());
        assertThat(hashes.lineageHash()).isNotEqualTo(other.lineageHash());
    }

    @Test
    void anotherGenerationChangesTheLineageOnly() {
        RunHashes first = new RunHashes();
        first.add(Decisions.sample());
        RunHashes second = new RunHashes();
        second.add(Decisions.with(Decisions.stamp(TradingMode.PAPER, 2), Verdict.EMITTED));
        assertThat(second.runHash()).isEqualTo(first.runHash());
        assertThat(second.lineageHash()).isNotEqualTo(first.lineageHash());
    }

    @Test
    void aRunThatIsContinuedEndsAtTheSameHashes() {
        RunHashes whole = new RunHashes();
        RunHashes parts = new RunHashes();
        Random first = new Random(3);
        Random second = new Random(3);
        for (int i = 0; i < 200; i++) {
            whole.add(Decisions.random(first));
            parts.add(Decisions.random(second));
            parts = RunHashes.from(parts.runHash(), parts.lineageHash());
        }
        assertThat(parts.runHash()).isEqualTo(whole.runHash());
        assertThat(parts.lineageHash()).isEqualTo(whole.lineageHash());
    }

    @Test
    void theHashesOfASampleAreFrozen() {
        RunHashes hashes = new RunHashes();
        hashes.add(Decisions.sample());
        assertThat(hashes.runHash()).isEqualTo("b281e3e6c35b6e36361fd2a8569745628b152d9c7f1ce61713d096b525acecd9");
        assertThat(hashes.lineageHash()).isEqualTo("cf5fc0d33761b916060af82961dde6c30f3da3628027681ef98d3602f9f536f0");
    }
}
