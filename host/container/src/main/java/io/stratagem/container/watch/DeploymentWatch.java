package io.stratagem.container.watch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The plugin directory and the files beside it as one: a bundle and the catalog that names it, changed together, are one change. What
 * has settled is held back while another part still settles, at most for the longest settle time. Used by one thread.
 */
public final class DeploymentWatch {
    private final PluginWatch plugins;
    private final List<FileWatch> files;
    private final LongSupplier nanoClock;
    private final long longestNanos;
    private boolean held;
    private long heldSinceNanos;

    /** Takes the watches over: nobody else may poll them. */
    public DeploymentWatch(PluginWatch plugins, List<FileWatch> files, WatchTiming timing, LongSupplier nanoClock) {
        this.plugins = plugins;
        this.files = List.copyOf(files);
        this.nanoClock = nanoClock;
        this.longestNanos = TimeUnit.MILLISECONDS.toNanos(timing.longestSettleMillis());
    }

    /**
     * Looks where a look is due.
     *
     * @return everything, when any of it is another than before and all has settled; the first time once every part was seen
     */
    public Optional<DeploymentChange> poll() {
        boolean settled = parts().map(Watch::poll).filter(Optional::isPresent).count() > 0;
        long now = nanoClock.getAsLong();
        if (settled && !held) {
            held = true;
            heldSinceNanos = now;
        }
        boolean wait = parts().anyMatch(Watch::isSettling) && now - heldSinceNanos < longestNanos;
        if (!held || wait || parts().anyMatch(part -> part.latest().isEmpty())) {
            return Optional.empty();
        }
        held = false;
        List<FileSnapshot> snapshots =
                files.stream().flatMap(file -> file.latest().stream()).toList();
        return plugins.latest().map(snapshot -> new DeploymentChange(snapshot, snapshots));
    }

    /**
     * Polls on the calling thread until everything was told once: for a start, before a {@link WatchThread} takes over and tells what
     * changes from then on. Takes no longer than the longest settle time and what judging takes; no time when all files have rested.
     */
    public DeploymentChange awaitFirst(ChangeSignal signal) throws InterruptedException {
        while (true) {
            Optional<DeploymentChange> first = poll();
            if (first.isPresent()) {
                return first.get();
            }
            if (signal.await(dueInNanos())) {
                hint();
            }
        }
    }

    /** Says that something may have changed. */
    public void hint() {
        parts().forEach(Watch::hint);
    }

    /** How long until a poll looks at anything; 0 when it would now. */
    public long dueInNanos() {
        return parts().mapToLong(Watch::dueInNanos).min().orElse(0);
    }

    private Stream<Watch<?>> parts() {
        return Stream.concat(Stream.of(plugins), files.stream());
    }
}
