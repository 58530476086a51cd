package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.store.SwitchArgument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
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
    private final LeavingBundles leaving;

    /**
     * A reloader of a host.
     *
     * @param nanoClock monotonic nanoseconds
     * @param emitsWishes whether strategies made from history emit what they would hold where the ledger holds something else
     */
    public Reloader(Host host, LongSupplier nanoClock, boolean emitsWishes) {
        this.host = host;
        this.nanoClock = nanoClock;
        leaving = new LeavingBundles(nanoClock);
        this.emitsWishes = emitsWishes;
    }

    /**
     * Lets the run take over what is deployed; when it is what runs already, nothing happens.
     *
     * @param cause what the receipt says of why
     * @param run that is advanced by somebody; null when none is, so that the next run begins with it
     * @param isAdvanced whether it still is
     * @param keeper keeps the generation before it takes over; a {@link FaultException} declines it
     * @return empty when the run is no longer advanced before it came to the switch
     */
    public synchronized Optional<Receipt> reload(
            Cause cause,
            Deployed wanted,
            @Nullable Run run,
            BooleanSupplier isAdvanced,
            BiConsumer<Generation, Deployed> keeper) {
        return reload(cause, wanted, run, isAdvanced, keeper, false);
    }

    /** What {@link #reload} would do now. */
    public synchronized Optional<Receipt> rehearse(
            Cause cause, Deployed wanted, @Nullable Run run, BooleanSupplier isAdvanced) {
        return reload(cause, wanted, run, isAdvanced, (next, from) -> {}, true);
    }

    private Optional<Receipt> reload(
            Cause cause,
            Deployed wanted,
            @Nullable Run run,
            BooleanSupplier isAdvanced,
            BiConsumer<Generation, Deployed> keeper,
            boolean rehearsal) {
        Phases phases = new Phases(nanoClock);
        Generation before = host.generation();
        Generation next = host.build(wanted);
        phases.end("build");
        Succession succession = Succession.between(before, next);
        if (isLost(wanted.promoted(), next)) {
            release();
            return Optional.of(new ReceiptMaker(cause, succession, wanted, host.loadFaults(), phases.millis())
                    .declined(reasonsOf(wanted.promoted(), next)));
        }
        if (isSame(succession)) {
            Receipt receipt =
                    new ReceiptMaker(cause, succession, wanted, host.loadFaults(), phases.millis()).unchanged();
            release();
            return Optional.of(receipt);
        }
        if (run == null && rehearsal) {
            Receipt receipt = new ReceiptMaker(cause, succession, wanted, host.loadFaults(), phases.millis())
                    .rehearsed(new SwitchOutcome.Rehearsed(succession, Map.of(), List.of()));
            release();
            return Optional.of(receipt);
        }
        try {
            keeper.accept(next, wanted);
        } catch (FaultException unkept) {
            release();
            return Optional.of(new ReceiptMaker(cause, succession, wanted, host.loadFaults(), phases.millis())
                    .declined(unkept.faults()));
        }
        if (run == null) {
            host.adopt(next, wanted);
            release();
            return Optional.of(new ReceiptMaker(cause, succession, wanted, host.loadFaults(), phases.millis())
                    .waiting(released()));
        }
        SwitchOutcome outcome = offer(run, next, isAdvanced, rehearsal);
        if (outcome == null) {
            release();
            return Optional.empty();
        }
        phases.end("switch");
        ReceiptMaker maker = new ReceiptMaker(cause, succession, wanted, host.loadFaults(), phases.millis());
        return Optional.of(
                switch (outcome) {
                    case SwitchOutcome.Declined(List<Fault> reasons) -> {
                        release();
                        yield maker.declined(reasons);
                    }
                    case SwitchOutcome.Rehearsed rehearsed -> {
                        release();
                        yield maker.rehearsed(rehearsed);
                    }
                    case SwitchOutcome.TookOver tookOver -> {
                        host.adopt(next, wanted);
                        release();
                        phases.end("release");
                        yield new ReceiptMaker(cause, succession, wanted, host.loadFaults(), phases.millis())
                                .tookOver(tookOver, released());
                    }
                });
    }

    /** What the run answers; null when it is no longer advanced. */
    private @Nullable SwitchOutcome offer(Run run, Generation next, BooleanSupplier isAdvanced, boolean rehearsal) {
        CompletableFuture<SwitchOutcome> answer = rehearsal
                ? run.rehearse(next)
                : run.offer(
                        next,
                        emitsWishes,
                        new SwitchArgument(next.catalog().sha256(), next.promoted(), emitsWishes).text());
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

    /** Whether what was to be promoted is not evaluated. */
    private static boolean isLost(String promoted, Generation next) {
        return !promoted.isEmpty()
                && next.strategies().stream()
                        .noneMatch(strategy -> strategy.id().equals(promoted));
    }

    private static List<Fault> reasonsOf(String strategyId, Generation next) {
        return next.disabled().stream()
                .filter(disabled -> disabled.entry().strategyId().equals(strategyId))
                .flatMap(disabled -> disabled.reasons().stream())
                .toList();
    }

    private static boolean isSame(Succession succession) {
        Generation before = succession.before();
        Generation after = succession.after();
        return succession.departed().isEmpty()
                && succession.heirs().stream().allMatch(Reloader::isUnchanged)
                && before.strategies().size() == after.strategies().size()
                && before.catalog().conflict().equals(after.catalog().conflict())
                && before.catalog().seed() == after.catalog().seed();
    }

    /** Neither is the strategy another, nor what is to run beside it. */
    private static boolean isUnchanged(Heir heir) {
        Strategy before = heir.predecessor();
        return before != null
                && heir.isUnchanged()
                && before.entry().candidate().equals(heir.strategy().entry().candidate());
    }

    private void release() {
        leaving.add(host.releaseUnused());
    }

    /**
     * How it stands with the bundles that were taken out, those that are unloaded this once. Classes go at a full collection, which nobody
     * asks for while events flow but with {@link #collect}. From any thread, at once.
     */
    public List<ReleasedBundle> released() {
        return leaving.report();
    }

    /**
     * Has garbage collected, for which every thread stands still once or twice, and finds out what pins the bundles that are still there;
     * {@link #released} tells it then.
     *
     * @return how many those are
     */
    public synchronized int collect() {
        release();
        leaving.found(host.pinSearch().among(leaving.left()));
        return leaving.left().size();
    }

    /** Looks whether bundles are unloaded by now, without a collection. Returns what a person should hear of it, once. */
    List<String> look() {
        return leaving.look();
    }
}
