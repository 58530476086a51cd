package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.container.UnloadProof;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.lane.Wish;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.SwitchOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a generation of what is deployed and lets the run take it over, at most one at a time. Whatever goes wrong, the generation at
 * work goes on. Called on a thread of its own, never on the run's; it waits for the switch, which happens when the run next advances.
 */
public final class Reloader {
    private static final long LOOK_MILLIS = 50;

    private final Host host;
    private final LongSupplier nanoClock;
    private final boolean emitsWishes;
    private final Map<String, UnloadProof> leaving = new TreeMap<>();

    /**
     * A reloader of a host.
     *
     * @param nanoClock monotonic nanoseconds
     * @param emitsWishes whether strategies made from history emit what they would hold where the ledger holds something else
     */
    public Reloader(Host host, LongSupplier nanoClock, boolean emitsWishes) {
        this.host = host;
        this.nanoClock = nanoClock;
        this.emitsWishes = emitsWishes;
    }

    /**
     * Lets the run take over what is deployed; when it is what runs already, nothing happens.
     *
     * @param run that is advanced by somebody; null when none is, so that the next run begins with it
     * @param isAdvanced whether it still is
     * @return empty when the run is no longer advanced before it came to the switch
     */
    public synchronized Optional<Receipt> reload(Deployed wanted, @Nullable Run run, BooleanSupplier isAdvanced) {
        return reload(wanted, run, isAdvanced, false);
    }

    /** What {@link #reload} would do now. */
    public synchronized Optional<Receipt> rehearse(Deployed wanted, Run run, BooleanSupplier isAdvanced) {
        return reload(wanted, run, isAdvanced, true);
    }

    private Optional<Receipt> reload(
            Deployed wanted, @Nullable Run run, BooleanSupplier isAdvanced, boolean rehearsal) {
        Phases phases = new Phases(nanoClock);
        Generation before = host.generation();
        Generation next = host.build(wanted);
        phases.end("build");
        Succession succession = Succession.between(before, next);
        if (isSame(succession)) {
            return Optional.of(new ReceiptMaker(succession, wanted, host.loadFaults(), phases.millis()).unchanged());
        }
        if (run == null) {
            host.adopt(next, wanted);
            leaving.putAll(host.releaseUnused());
            return Optional.of(
                    new ReceiptMaker(succession, wanted, host.loadFaults(), phases.millis()).waiting(unloaded()));
        }
        SwitchOutcome outcome = offer(run, next, isAdvanced, rehearsal);
        if (outcome == null) {
            host.releaseUnused();
            return Optional.empty();
        }
        phases.end("switch");
        ReceiptMaker maker = new ReceiptMaker(succession, wanted, host.loadFaults(), phases.millis());
        return Optional.of(
                switch (outcome) {
                    case SwitchOutcome.Declined(List<Fault> reasons) -> {
                        host.releaseUnused();
                        yield maker.declined(reasons);
                    }
                    case SwitchOutcome.Rehearsed rehearsed -> {
                        host.releaseUnused();
                        yield maker.rehearsed(rehearsed);
                    }
                    case SwitchOutcome.TookOver tookOver -> {
                        host.adopt(next, wanted);
                        leaving.putAll(host.releaseUnused());
                        phases.end("release");
                        yield new ReceiptMaker(succession, wanted, host.loadFaults(), phases.millis())
                                .tookOver(tookOver, unloaded());
                    }
                });
    }

    /** What the run answers; null when it is no longer advanced. */
    private @Nullable SwitchOutcome offer(Run run, Generation next, BooleanSupplier isAdvanced, boolean rehearsal) {
        CompletableFuture<SwitchOutcome> answer = rehearsal
                ? run.rehearse(next)
                : run.offer(next, emitsWishes, next.catalog().sha256());
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (!isAdvanced.getAsBoolean() && run.withdraw(answer)) {
                        return null;
                    }
                } catch (InterruptedException stopped) {
                    interrupted = true;
                    if (run.withdraw(answer)) {
                        return null;
                    }
                } catch (ExecutionException failed) {
                    return new SwitchOutcome.Declined(List.of(new Fault(
                            ErrorCode.E_HOST_INTERNAL,
                            "generation " + next.number(),
                            "it could not take over",
                            String.valueOf(failed.getCause()))));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isSame(Succession succession) {
        Generation before = succession.before();
        Generation after = succession.after();
        return succession.departed().isEmpty()
                && succession.heirs().stream().allMatch(Heir::isUnchanged)
                && before.strategies().size() == after.strategies().size()
                && before.catalog().conflict().equals(after.catalog().conflict())
                && before.catalog().seed() == after.catalog().seed();
    }

    /**
     * Whether the classes of bundles that were taken out are gone, by the plugins they held. Classes go at a full collection, which nobody
     * asks for while events flow.
     */
    public synchronized Map<String, Boolean> unloaded() {
        Map<String, Boolean> unloaded = new TreeMap<>();
        leaving.forEach((plugins, proof) -> unloaded.put(plugins, proof.isUnloaded()));
        leaving.values().removeIf(UnloadProof::isUnloaded);
        return unloaded;
    }

    /** What a succession means, in the words of a receipt. */
    private static final class ReceiptMaker {
        private final Succession succession;
        private final Deployed wanted;
        private final List<Fault> loadFaults;
        private final Map<String, Double> millis;

        ReceiptMaker(Succession succession, Deployed wanted, List<Fault> loadFaults, Map<String, Double> millis) {
            this.succession = succession;
            this.wanted = wanted;
            this.loadFaults = loadFaults;
            this.millis = new TreeMap<>(millis);
        }

        Receipt unchanged() {
            long number = succession.before().number();
            return receipt(number, -1, "", "", Map.of(), List.of(), Map.of(), Map.of(), loadFaults);
        }

        Receipt declined(List<Fault> reasons) {
            long number = succession.before().number();
            return receipt(number, -1, "", "", Map.of(), List.of(), Map.of(), Map.of(), reasons);
        }

        Receipt waiting(Map<String, Boolean> unloaded) {
            return receipt(succession.after().number(), -1, "", "", Map.of(), List.of(), Map.of(), unloaded, List.of());
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
                    Map.of(),
                    List.of());
        }

        Receipt tookOver(SwitchOutcome.TookOver outcome, Map<String, Boolean> unloaded) {
            millis.put("pause", outcome.pauseMicros() / 1_000.0);
            return receipt(
                    succession.after().number(),
                    outcome.epoch(),
                    outcome.stateHashBefore(),
                    outcome.stateHashAfter(),
                    outcome.orphaned(),
                    differing(outcome.differing()),
                    outcome.warmupLeft(),
                    unloaded,
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
                Map<String, Boolean> unloaded,
                List<Fault> refused) {
            Map<String, List<String>> disabled = new TreeMap<>();
            succession.after().disabled().stream()
                    .filter(entry -> !entry.reasons().isEmpty())
                    .forEach(entry -> disabled.put(
                            entry.entry().strategyId(),
                            entry.reasons().stream().map(Fault::sentence).toList()));
            Map<String, String> rewarmed = new TreeMap<>();
            heirs(Inheritance.REWARMED)
                    .forEach(heir -> rewarmed.put(heir.strategy().id(), heir.reason()));
            return new Receipt(
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
                    warmupLeft,
                    artifacts(succession.before()),
                    artifacts(succession.after()),
                    unloaded,
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
                    .forEach(strategy -> artifacts.put(
                            strategy.plugin().id(), strategy.plugin().artifactDigest()));
            return artifacts;
        }
    }
}
