package io.stratagem.app.reload;

import io.stratagem.api.error.Fault;
import io.stratagem.app.host.Deployed;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.lane.Wish;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.kernel.shadow.ComparisonCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a succession means, in the words of a receipt. Used by one thread. */
final class ReceiptMaker {
    private final Cause cause;
    private final Succession succession;
    private final Deployed wanted;
    private final List<Fault> loadFaults;
    private final Map<String, Double> millis;
    private Map<String, ComparisonCounts> comparisons = Map.of();

    ReceiptMaker(
            Cause cause, Succession succession, Deployed wanted, List<Fault> loadFaults, Map<String, Double> millis) {
        this.cause = cause;
        this.succession = succession;
        this.wanted = wanted;
        this.loadFaults = loadFaults;
        this.millis = new TreeMap<>(millis);
    }

    Receipt unchanged() {
        long number = succession.before().number();
        List<Fault> refused = new ArrayList<>(loadFaults);
        succession.after().disabled().stream()
                .filter(entry -> !succession.before().disabled().contains(entry))
                .forEach(entry -> refused.addAll(entry.reasons()));
        return receipt(number, -1, "", "", Map.of(), List.of(), Map.of(), List.of(), refused);
    }

    Receipt declined(List<Fault> reasons) {
        long number = succession.before().number();
        return receipt(number, -1, "", "", Map.of(), List.of(), Map.of(), List.of(), reasons);
    }

    Receipt waiting(List<ReleasedBundle> released) {
        return receipt(succession.after().number(), -1, "", "", Map.of(), List.of(), Map.of(), released, List.of());
    }

    Receipt rehearsed(SwitchOutcome.Rehearsed rehearsed) {
        return receipt(
                succession.after().number(),
                -1,
                "",
                "",
                rehearsed.orphaned(),
                differing(rehearsed.differing()),
                Map.of(),
                List.of(),
                List.of());
    }

    Receipt tookOver(SwitchOutcome.TookOver outcome, List<ReleasedBundle> released) {
        millis.put("pause", outcome.pauseMicros() / 1_000.0);
        comparisons = outcome.comparisons();
        return receipt(
                succession.after().number(),
                outcome.epoch(),
                outcome.stateHashBefore(),
                outcome.stateHashAfter(),
                outcome.orphaned(),
                differing(outcome.differing()),
                outcome.warmupLeft(),
                released,
                List.of());
    }

    private static List<String> differing(List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> wish.strategy().id() + " " + wish.series().symbol() + " "
                        + wish.note().intent().direction())
                .toList();
    }

    private Receipt receipt(
            long to,
            long epoch,
            String stateHashBefore,
            String stateHashAfter,
            Map<String, Integer> orphaned,
            List<String> differing,
            Map<String, Long> warmupLeft,
            List<ReleasedBundle> released,
            List<Fault> refused) {
        Map<String, List<String>> disabled = new TreeMap<>();
        succession.after().disabled().stream()
                .filter(entry -> !entry.reasons().isEmpty())
                .forEach(entry -> disabled.put(
                        entry.entry().strategyId(),
                        entry.reasons().stream().map(Fault::sentence).toList()));
        Map<String, String> rewarmed = new TreeMap<>();
        heirs(Inheritance.REWARMED).forEach(heir -> rewarmed.put(heir.strategy().id(), heir.reason()));
        return new Receipt(
                cause.text(),
                to == succession.before().number() ? List.of() : cause.toKeep(),
                succession.before().number(),
                to,
                epoch,
                wanted.catalog().sha256(),
                stateHashBefore,
                stateHashAfter,
                ids(Inheritance.CARRIED),
                rewarmed,
                ids(Inheritance.ADDED),
                succession.departed().stream().map(Strategy::id).toList(),
                disabled,
                orphaned,
                differing,
                comparisons,
                warmupLeft,
                artifacts(succession.before()),
                artifacts(succession.after()),
                released,
                refused,
                millis);
    }

    private List<Heir> heirs(Inheritance inheritance) {
        return succession.heirs().stream()
                .filter(heir -> heir.inheritance() == inheritance)
                .toList();
    }

    private List<String> ids(Inheritance inheritance) {
        List<String> ids = new ArrayList<>();
        heirs(inheritance).forEach(heir -> ids.add(heir.strategy().id()));
        return ids;
    }

    private static Map<String, String> artifacts(Generation generation) {
        Map<String, String> artifacts = new TreeMap<>();
        generation
                .strategies()
                .forEach(strategy ->
                        artifacts.put(strategy.plugin().id(), strategy.plugin().artifactDigest()));
        return artifacts;
    }
}
