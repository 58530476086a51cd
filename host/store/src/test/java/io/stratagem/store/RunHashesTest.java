package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Reason;
import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.Sha256;
import java.util.ArrayList;
import java.util.List;
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
    void everyFieldOfTheRecordCountsForTheLineage() {
        DecisionRecord sample = Decisions.sample();
        Target target = sample.target();
        List<DecisionRecord> others = List.of(
                record(42, 7, 2900, target, sample.adjustments(), List.of("trend-spy"), false),
                record(41, 8, 2900, target, sample.adjustments(), List.of("trend-spy"), false),
                record(41, 7, 2901, target, sample.adjustments(), List.of("trend-spy"), false),
                record(41, 7, 2900, finer(target), sample.adjustments(), List.of("trend-spy"), false),
                record(41, 7, 2900, target, List.of(), List.of("trend-spy"), false),
                record(41, 7, 2900, target, sample.adjustments(), List.of("other"), false),
                record(41, 7, 2900, target, sample.adjustments(), List.of("trend-spy"), true),
                Decisions.with(Decisions.stamp(TradingMode.LIVE, 1), Verdict.EMITTED),
                Decisions.with(
                        Decisions.stamp(TradingMode.PAPER, 1, Timeframe.parse("2d"), 86_400_000), Verdict.EMITTED),
                Decisions.with(Decisions.stamp(TradingMode.PAPER, 1, Timeframe.parse("1d"), 1), Verdict.EMITTED),
                Decisions.with(Decisions.stamp(TradingMode.PAPER, 2), Verdict.EMITTED),
                Decisions.with(STAMP, Verdict.suppressed("cooldown")));
        List<String> seen = new ArrayList<>(List.of(lineageHash(sample)));
        others.forEach(other -> seen.add(lineageHash(other)));
        assertThat(seen).doesNotHaveDuplicates();
    }

    private static String lineageHash(DecisionRecord record) {
        RunHashes hashes = new RunHashes();
        hashes.add(record);
        return hashes.lineageHash();
    }

    /** The same to four decimals, as which the run hash takes a reason's value. */
    private static Target finer(Target target) {
        return new Target(
                target.direction(),
                target.confidence(),
                target.targetNotional(),
                target.wishedNotional(),
                target.horizon(),
                List.of(new Reason("score", 0.531251), new Reason("trend_up", Double.NaN)),
                target.meta());
    }

    private static DecisionRecord record(
            long runSequence,
            long strategySequence,
            long epoch,
            Target target,
            List<Adjustment> adjustments,
            List<String> sources,
            boolean requiresConfirmation) {
        DecisionRecord sample = Decisions.sample();
        return new DecisionRecord(
                runSequence,
                strategySequence,
                epoch,
                sample.eventTimeMillis(),
                sample.symbol(),
                sample.strategy(),
                sample.featureHash(),
                target,
                adjustments,
                sources,
                sample.verdict(),
                requiresConfirmation);
    }

    @Test
    void aLinkHoldsTheHashesOfTheDecisionAndTheStampAndTheRestOfTheRecord() {
        CanonicalJson link = new CanonicalJson();
        DecisionJson.writeLink(Decisions.sample(), new byte[32], "99".repeat(32), link);
        assertThat(link)
                .hasToString("{\"adjustments\":[{\"factor\":0.87,\"strategy_id\":\"vol-cap\"}],\"decision_hash\":\""
                        + "00".repeat(32)
                        + "\",\"epoch\":2900,\"rationale\":[{\"name\":\"score\",\"value\":0.53125},{\"name\":\"trend_up\"}],"
                        + "\"requires_confirmation\":false,\"run_sequence\":41,"
                        + "\"stamp_hash\":\""
                        + "99".repeat(32)
                        + "\",\"strategy_sequence\":7,\"wished_notional\":10000}");
    }

    @Test
    void theIdOfASignalIsTheHashOfTheDecisionForm() {
        HashedDecision hashed = new RunHashes().add(Decisions.sample());
        CanonicalJson decision = new CanonicalJson();
        DecisionJson.writeDecision(Decisions.sample(), decision);
        assertThat(hashed.signalId()).isEqualTo(Sha256.hex(decision));
        assertThat(hashed.lineage().toString()).contains("\"parameter_hash\":").contains("\"run_sequence\":41");
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
        assertThat(hashes.runHash()).isEqualTo("e4756a7b223af378c721855cf684ca2efb2722ba9931fda9fd58c4873000124b");
        assertThat(hashes.lineageHash()).isEqualTo("e0a9a342a9e31c97f1476a6f9f35fdc265cd254521aa2cbaec5aed2ac1107d71");
    }
}
