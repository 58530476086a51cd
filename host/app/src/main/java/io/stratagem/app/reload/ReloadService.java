package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.watch.ChangeSignal;
import io.stratagem.container.watch.DeploymentChange;
import io.stratagem.container.watch.DeploymentWatch;
import io.stratagem.container.watch.FileWatch;
import io.stratagem.container.watch.PluginWatch;
import io.stratagem.container.watch.WatchListener;
import io.stratagem.container.watch.WatchThread;
import io.stratagem.container.watch.WatchTiming;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.shadow.FailedPromotion;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reloads: when the watched files change, of which the newest change counts, and when somebody asks. One reload at a time, on a thread
 * of its own; every method may be called from any thread.
 */
public final class ReloadService implements WatchListener, AutoCloseable {
    private static final long LOOK_SECONDS = 1;
    private static final String BEGINNING = "the run is about to begin";

    private final Host host;
    private final Path catalog;
    private final Reloader reloader;
    private final Wanted wanted;
    private final Candidates candidates;
    private final Thread thread;
    private final WatchThread watch;
    private final ReceiptBook book = new ReceiptBook();
    private final LinkedBlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();

    private final AtomicReference<@Nullable DeploymentChange> changed = new AtomicReference<>();
    private final Object working = new Object();

    private final KeptPlaces kept;

    private volatile @Nullable Run playing;

    /** Why nothing is reloaded now; empty when it may be. */
    private volatile String held = BEGINNING;

    private volatile boolean closed;

    // Of the reloading thread alone.
    private final Set<String> told = new HashSet<>();
    private String latest = "";

    /** Promotions that failed while this was held. */
    private final Queue<FailedPromotion> missed = new ArrayDeque<>();

    /** Whether what runs is not what the watched files say, because somebody wanted it so. */
    private boolean leftAlone;

    private ReloadService(Host host, HostOptions options, LongSupplier nanoClock, WatchTiming timing) {
        this.host = host;
        catalog = options.catalog();
        reloader = new Reloader(host, nanoClock, options.emitsWishes());
        wanted = new Wanted(host, catalog);
        kept = new KeptPlaces(host::stored, host.catalogs());
        candidates = new Candidates(host, kept::past);
        host.verdicts().forEach(verdict -> told.add(verdict.sentence()));
        thread = Thread.ofPlatform().name("stratagem-reload").daemon().unstarted(this::work);
        PluginWatch plugins = new PluginWatch(host.directory(), timing, nanoClock, InstantSource.system());
        FileWatch catalogWatch =
                new FileWatch(catalog, ErrorCode.E_CAT_UNREADABLE, timing, nanoClock, InstantSource.system());
        Path catalogDirectory = catalog.toAbsolutePath().getParent();
        List<Path> places = new ArrayList<>(List.of(options.plugins().toAbsolutePath()));
        if (catalogDirectory != null) {
            places.add(catalogDirectory);
        }
        watch = WatchThread.start(
                new DeploymentWatch(plugins, List.of(catalogWatch), timing, nanoClock), ChangeSignal.in(places), this);
    }

    /** Begins to watch what a host was started with. */
    public static ReloadService start(Host host, HostOptions options, LongSupplier nanoClock, WatchTiming timing) {
        ReloadService service = new ReloadService(host, options, nanoClock, timing);
        service.thread.start();
        return service;
    }

    /** From now on reloads go to this run, which somebody advances. */
    public void attach(Run run, GenerationFiles files) {
        files.keep(host.generation(), host.deployed());
        kept.add(files);
        playing = run;
        jobs.add(() -> {
            if (playing == run) {
                held = "";
            }
            followChange();
            if (!latest.isEmpty()) {
                files.keepWatched(latest);
            }
            for (FailedPromotion failed = missed.poll(); failed != null; failed = missed.poll()) {
                carryOutTakingBack(failed);
            }
        });
    }

    /** Nothing is reloaded until {@link #attach}: a run is being made of the generation at work. Waits for a reload under way. */
    public void hold() {
        hold(BEGINNING);
    }

    /** Nothing is reloaded until {@link #detach}: a run repeats switches of an earlier one. */
    public void holdForReplay() {
        hold("this run repeats the switches of its control journal and takes no other");
    }

    private void hold(String reason) {
        held = reason;
        synchronized (working) {
            // Whoever works now is done; the next sees that it is held.
        }
    }

    /**
     * From now on reloads go to this run, which was gone on with. Watched files that are as it followed them last, or left them alone, are
     * left alone.
     */
    public void attachAgain(Run run, GenerationFiles files) {
        jobs.add(() -> {
            latest = files.watched();
            leftAlone = !latest.isEmpty();
        });
        attach(run, files);
    }

    /** The run is no longer advanced; reloads count from the next one on. */
    public void detach() {
        playing = null;
        held = "";
        jobs.add(() -> {
            missed.clear();
            followChange();
        });
    }

    /** The run that reloads go to; null when none is advanced. */
    public @Nullable Run run() {
        return playing;
    }

    /**
     * Reloads now, from the files as they are.
     *
     * @param rehearsal whether nothing is to happen but the answer
     * @return fails with a {@link FaultException} when there is no time for it
     */
    public CompletableFuture<Receipt> reload(boolean rehearsal) {
        return ask(() -> {
            Optional<Receipt> done = carryOut(Cause.ORDER, wanted::now, rehearsal);
            leftAlone &= rehearsal || done.isEmpty();
            return done;
        });
    }

    /**
     * Makes a new generation of what the one before was made of. The watched files are left alone, and count again when one of them
     * changes.
     */
    public CompletableFuture<Receipt> rollback() {
        return ask(() -> {
            long number = host.generation().number() - 1;
            return overrule(Cause.of("rollback to generation " + number), () -> kept.past(number));
        });
    }

    /**
     * Makes a new generation in which the candidate of a strategy is in its place, with all it has lived through. The watched files are
     * left alone; the receipt says what to change in the catalog file to keep it.
     */
    public CompletableFuture<Receipt> promote(String strategyId) {
        return ask(() -> {
            CatalogEntry entry = candidates.withCandidate(strategyId, "promote");
            List<String> toKeep = CatalogEdit.lines(host.catalogs(), catalog, entry, entry.promoted());
            return overrule(new Cause("promotion of " + strategyId, toKeep), () -> candidates.promoted(strategyId));
        });
    }

    /** Makes a new generation without the candidate of a strategy; else as {@link #promote}. */
    public CompletableFuture<Receipt> discard(String strategyId) {
        return ask(() -> {
            CatalogEntry entry = candidates.withCandidate(strategyId, "discard");
            List<String> toKeep = CatalogEdit.lines(host.catalogs(), catalog, entry, entry.withoutCandidate());
            return overrule(
                    new Cause("discard of the candidate of " + strategyId, toKeep),
                    () -> candidates.discarded(strategyId));
        });
    }

    /**
     * Takes a promotion back. While the run repeats what another process did it is only remembered: that process has most likely taken it
     * back itself. From the run's thread.
     */
    public void takeBack(FailedPromotion failed) {
        jobs.add(() -> {
            if (held.isEmpty()) {
                carryOutTakingBack(failed);
            } else {
                missed.add(failed);
            }
        });
    }

    private void carryOutTakingBack(FailedPromotion failed) {
        String why = "automatic rollback of " + failed.strategyId() + " to generation " + failed.generationBefore()
                + ": its circuit opened at evaluation " + failed.evaluations() + " of the first " + failed.within();
        if (candidates.isPromoted(failed)) {
            overrule(Cause.of(why), () -> candidates.takenBack(failed));
        }
    }

    /** Makes a generation of something else than the watched files say; they count again when one of them changes. */
    private Optional<Receipt> overrule(Cause cause, Supplier<Deployed> deployment) {
        Optional<Receipt> done = carryOut(cause, deployment, false);
        if (done.isPresent() && done.get().tookOver()) {
            leftAlone = true;
            book.tell(catalog + " was left alone and is not what runs; it counts again when a watched file changes");
        }
        return done;
    }

    private static FaultException refused(String where, String what) {
        return new FaultException(Fault.of(ErrorCode.E_CFG_OPTION, where, what));
    }

    /** Reloads that did or refused something, the last thousand, oldest first. */
    public List<Receipt> receipts() {
        return book.recent();
    }

    /** What was not told yet, oldest first. */
    public List<String> takeNews() {
        return book.takeNews();
    }

    /** Receipts that were not journaled yet, oldest first. */
    public List<Receipt> takeReceipts() {
        return book.takeUnjournaled();
    }

    @Override
    public void changed(DeploymentChange change) {
        changed.set(change);
        jobs.add(this::followChange);
    }

    @Override
    public void failed(Fault fault) {
        book.tell(fault.sentence());
    }

    private <T> CompletableFuture<T> ask(Supplier<Optional<T>> job) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        jobs.add(() -> {
            try {
                if (!held.isEmpty()) {
                    throw refused("reload", held);
                }
                answer.complete(job.get().orElseThrow(() -> refused("reload", "the run ended first")));
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        return answer;
    }

    private void work() {
        while (!closed) {
            try {
                Runnable job = jobs.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                if (job == null) {
                    reloader.look().forEach(book::tell);
                } else {
                    synchronized (working) {
                        job.run();
                    }
                }
            } catch (InterruptedException ended) {
                return;
            } catch (FaultException refused) {
                refused.faults().forEach(fault -> book.tell(fault.sentence()));
            } catch (RuntimeException failed) {
                book.tell(Fault.of(ErrorCode.E_HOST_INTERNAL, "reload", String.valueOf(failed))
                        .sentence());
            }
        }
    }

    private void followChange() {
        DeploymentChange change = held.isEmpty() ? changed.getAndSet(null) : null;
        if (change == null) {
            return;
        }
        for (FileVerdict verdict : change.plugins().verdicts()) {
            if (told.add(verdict.sentence())) {
                book.tell(verdict.sentence());
            }
        }
        String hash = Wanted.hash(change);
        boolean nothingNew = leftAlone && (latest.equals(hash) || wanted.isRead(hash));
        latest = hash;
        kept.keepWatched(hash);
        if (nothingNew) {
            return;
        }
        leftAlone = false;
        if (carryOut(Cause.CHANGE, () -> wanted.after(change), false).isEmpty()
                && changed.compareAndSet(null, change)) {
            // The run ended first: the next one begins with it.
            jobs.add(this::followChange);
        }
    }

    /** Empty when the run ended first. */
    private Optional<Receipt> carryOut(Cause cause, Supplier<Deployed> deployment, boolean rehearsal) {
        Run run = playing;
        Deployed deployed;
        try {
            deployed = deployment.get();
        } catch (FaultException refused) {
            Receipt receipt = Receipt.refused(cause.text(), host.generation().number(), refused.faults());
            if (!rehearsal) {
                keep(receipt);
            }
            return Optional.of(receipt);
        }
        if (rehearsal) {
            return reloader.rehearse(cause, deployed, run, () -> playing == run && !closed);
        }
        Optional<Receipt> done = reloader.reload(cause, deployed, run, () -> playing == run && !closed, kept::keep);
        done.filter(Receipt::isWorthTelling).ifPresent(this::keep);
        return done;
    }

    private void keep(Receipt receipt) {
        book.add(receipt);
        kept.keep(receipt);
    }

    /** How it stands with each bundle that was taken out and was not told to be unloaded before. */
    public List<ReleasedBundle> released() {
        return reloader.released();
    }

    /**
     * Has garbage collected, which pauses the run as one or two full collections do, and finds out what pins the bundles that are still
     * there; {@link #released} tells it then.
     *
     * @return how many those are; fails with a {@link FaultException} when there is no time for it
     */
    public CompletableFuture<Integer> collect() {
        return ask(() -> Optional.of(reloader.collect()));
    }

    /** Watches no more; a reload under way comes to its end or is taken back. */
    @Override
    public void close() {
        closed = true;
        watch.close();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LOOK_SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
