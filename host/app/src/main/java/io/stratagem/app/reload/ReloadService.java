package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.watch.ChangeSignal;
import io.stratagem.container.watch.DeploymentChange;
import io.stratagem.container.watch.DeploymentWatch;
import io.stratagem.container.watch.FileSnapshot;
import io.stratagem.container.watch.FileWatch;
import io.stratagem.container.watch.PluginWatch;
import io.stratagem.container.watch.WatchListener;
import io.stratagem.container.watch.WatchThread;
import io.stratagem.container.watch.WatchTiming;
import io.stratagem.kernel.run.Run;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches catalog and plugin directory and reloads when they change: the newest change counts, one reload at a time, on a thread of its
 * own. What happened is queued for whoever tells people and for the journal.
 */
public final class ReloadService implements WatchListener, AutoCloseable {
    private static final long LOOK_SECONDS = 1;

    private final Host host;
    private final Reloader reloader;
    private final Thread thread;
    private final WatchThread watch;
    private final LinkedBlockingQueue<DeploymentChange> changes = new LinkedBlockingQueue<>();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<String> news = new ConcurrentLinkedQueue<>();
    private final Set<String> told = new HashSet<>();
    private volatile @Nullable Playing playing;
    private volatile boolean closed;

    /** A run and where it keeps its generations. */
    private record Playing(Run run, GenerationFiles files) {}

    private ReloadService(Host host, HostOptions options, LongSupplier nanoClock, WatchTiming timing) {
        this.host = host;
        reloader = new Reloader(host, nanoClock, false);
        host.verdicts().forEach(verdict -> told.add(verdict.sentence()));
        thread = Thread.ofPlatform().name("stratagem-reload").daemon().unstarted(this::work);
        PluginWatch plugins = new PluginWatch(host.directory(), timing, nanoClock, InstantSource.system());
        FileWatch catalog =
                new FileWatch(options.catalog(), ErrorCode.E_CAT_UNREADABLE, timing, nanoClock, InstantSource.system());
        Path catalogDirectory = options.catalog().toAbsolutePath().getParent();
        List<Path> places = new ArrayList<>(List.of(options.plugins().toAbsolutePath()));
        if (catalogDirectory != null) {
            places.add(catalogDirectory);
        }
        watch = WatchThread.start(
                new DeploymentWatch(plugins, List.of(catalog), timing, nanoClock), ChangeSignal.in(places), this);
    }

    /** Begins to watch what a host was started with. */
    public static ReloadService start(Host host, HostOptions options, LongSupplier nanoClock, WatchTiming timing) {
        ReloadService service = new ReloadService(host, options, nanoClock, timing);
        service.thread.start();
        return service;
    }

    /** From now on changes go to this run, which somebody advances. */
    public void attach(Run run, GenerationFiles files) {
        files.keep(host.generation(), host.deployed());
        playing = new Playing(run, files);
    }

    /** The run is no longer advanced; changes count from the next one on. */
    public void detach() {
        playing = null;
    }

    /** What was not told yet, oldest first. */
    public List<String> takeNews() {
        List<String> taken = new ArrayList<>();
        for (String line = news.poll(); line != null; line = news.poll()) {
            taken.add(line);
        }
        return taken;
    }

    /** Receipts that were not journaled yet, oldest first. */
    public List<Receipt> takeReceipts() {
        List<Receipt> taken = new ArrayList<>();
        for (Receipt receipt = receipts.poll(); receipt != null; receipt = receipts.poll()) {
            taken.add(receipt);
        }
        return taken;
    }

    @Override
    public void changed(DeploymentChange change) {
        changes.add(change);
    }

    @Override
    public void failed(Fault fault) {
        news.add(fault.sentence());
    }

    private void work() {
        while (!closed) {
            try {
                DeploymentChange change = changes.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                if (change != null) {
                    reload(newest(change));
                }
            } catch (InterruptedException ended) {
                return;
            } catch (FaultException refused) {
                refused.faults().forEach(fault -> news.add(fault.sentence()));
            } catch (RuntimeException failed) {
                news.add(Fault.of(ErrorCode.E_HOST_INTERNAL, "reload", String.valueOf(failed))
                        .sentence());
            }
        }
    }

    private DeploymentChange newest(DeploymentChange first) {
        DeploymentChange newest = first;
        for (DeploymentChange later = changes.poll(); later != null; later = changes.poll()) {
            newest = later;
        }
        return newest;
    }

    private void reload(DeploymentChange change) {
        for (FileVerdict verdict : change.plugins().verdicts()) {
            if (told.add(verdict.sentence())) {
                news.add(verdict.sentence());
            }
        }
        Deployed wanted = new Deployed(
                catalog(change.files().getFirst()),
                bytes(change.files().getFirst()),
                change.plugins().offered(host.runningBundles()));
        Playing now = playing;
        Optional<Receipt> done =
                reloader.reload(wanted, now == null ? null : now.run(), () -> playing == now && !closed);
        if (done.isEmpty()) {
            // The run ended first: the next one begins with it.
            changes.add(change);
            return;
        }
        Receipt receipt = done.get();
        if (receipt.isWorthTelling()) {
            news.add(receipt.sentence());
            receipts.add(receipt);
            if (now != null) {
                if (receipt.tookOver()) {
                    now.files().keep(host.generation(), host.deployed());
                }
                now.files().keep(receipt);
            }
        }
    }

    private static Catalog catalog(FileSnapshot file) {
        return switch (file) {
            case FileSnapshot.Whole whole ->
                new CatalogReader()
                        .read(whole.file().toString(), whole.content().bytes());
            case FileSnapshot.Unusable unusable -> throw new FaultException(unusable.fault());
        };
    }

    private static byte[] bytes(FileSnapshot file) {
        return file instanceof FileSnapshot.Whole whole ? whole.content().bytes() : new byte[0];
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
