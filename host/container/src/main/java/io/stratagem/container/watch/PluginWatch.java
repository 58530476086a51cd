package io.stratagem.container.watch;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.PluginDirectory;
import io.stratagem.sandbox.AdmissionLimits;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Watches the plugin directory by looking at it. Whoever owns it calls {@link #poll} as often as it likes; a call looks when a look is
 * due, and returns a snapshot exactly when the directory has settled and is another than in the snapshot before.
 *
 * <p>A file is judged when it is whole: equal in two looks by key, size, times and digest, and once more in the reading that judges it.
 * One that is renamed into place passes that like any other. Files that change together are judged together, in the order of their
 * names, once nothing changed for the settle time. Something that never comes to rest holds the others up no longer than the longest
 * settle time and waits.
 *
 * <p>A look lists the directory and asks for each file's key, size and times, which misses what leaves all of them as they were. So each
 * scan compares content again, longest unchecked first, as much as {@link WatchTiming#recheckBytes} says.
 *
 * <p>Only {@link #latest} may be called by other threads. Nothing is ever thrown for what the directory holds or does.
 */
public final class PluginWatch implements Watch<DirectorySnapshot> {
    private final PluginDirectory directory;
    private final WatchTiming timing;
    private final LongSupplier nanoClock;
    private final InstantSource wallClock;
    private final FileAccess access;
    private final SortedMap<Path, PluginFile> files = new TreeMap<>();
    private final SettleWindow window;
    private final LookSchedule schedule;
    private List<Fault> faults = List.of();
    private volatile Optional<DirectorySnapshot> latest = Optional.empty();

    /**
     * Looks at nothing yet.
     *
     * @param nanoClock monotonic nanoseconds; times looks and settling
     * @param wallClock the clock of the file system; decides only which files had come to rest before the first look
     */
    public PluginWatch(PluginDirectory directory, WatchTiming timing, LongSupplier nanoClock, InstantSource wallClock) {
        this(directory, timing, nanoClock, wallClock, FileAccess.DISK);
    }

    PluginWatch(
            PluginDirectory directory,
            WatchTiming timing,
            LongSupplier nanoClock,
            InstantSource wallClock,
            FileAccess access) {
        this.directory = directory;
        this.timing = timing;
        this.nanoClock = nanoClock;
        this.wallClock = wallClock;
        this.access = access;
        this.window = new SettleWindow(timing);
        this.schedule = new LookSchedule(timing);
    }

    @Override
    public Optional<DirectorySnapshot> poll() {
        long now = nanoClock.getAsLong();
        if (!schedule.isDue(now, window.isOpen())) {
            return Optional.empty();
        }
        boolean first = schedule.isFirst();
        look(now, first);
        if (schedule.isScanDue(now)) {
            recheck(now);
            schedule.scanned(now);
        }
        Optional<DirectorySnapshot> settled = Optional.empty();
        boolean whole = files.values().stream().allMatch(file -> file.isSteady(now));
        if ((first && whole) || window.isDue(now, whole)) {
            settled = settle(now);
        }
        schedule.looked(nanoClock.getAsLong());
        return settled;
    }

    @Override
    public void hint() {
        schedule.hint();
    }

    @Override
    public long dueInNanos() {
        return schedule.dueInNanos(nanoClock.getAsLong(), window.isOpen());
    }

    @Override
    public boolean isSettling() {
        return window.isOpen() || schedule.isFirst();
    }

    @Override
    public Optional<DirectorySnapshot> latest() {
        return latest;
    }

    private void look(long now, boolean first) {
        List<Path> found;
        try {
            found = directory.list();
            changedIf(!faults.isEmpty() || first, now);
            faults = List.of();
        } catch (FaultException e) {
            changedIf(!e.faults().equals(faults), now);
            faults = e.faults();
            return;
        }
        Set<Path> present = new HashSet<>(found);
        changedIf(files.keySet().removeIf(known -> !present.contains(known)), now);
        for (Path path : found) {
            PluginFile file = files.computeIfAbsent(path, this::track);
            changedIf(file.look(now), now);
            if (first) {
                file.trustIfAtRestSince(wallClock.instant().minusMillis(timing.restMillis()), now);
            }
        }
    }

    private PluginFile track(Path path) {
        int limit = AdmissionLimits.DEFAULT.fileBytes();
        return new PluginFile(new TrackedFile(path, access, limit, timing.lookNanos()), directory);
    }

    private void changedIf(boolean changed, long now) {
        if (changed) {
            window.changed(now);
        }
    }

    /** Compares content anew, unless the directory is away, and has waiting files judged again. */
    private void recheck(long now) {
        if (!faults.isEmpty()) {
            return;
        }
        List<PluginFile> read = new ArrayList<>(files.values());
        read.removeIf(file -> file.checkedNanos().isEmpty() || !file.isSteady(now));
        read.sort(Comparator.comparingLong(file -> file.checkedNanos().getAsLong() - now));
        long bytes = 0;
        for (PluginFile file : read) {
            if (bytes >= timing.recheckBytes()) {
                break;
            }
            bytes += file.bytes();
            changedIf(file.recheck(now), now);
        }
        for (PluginFile file : files.values()) {
            changedIf(file.retry(now, timing.retryNanos()), now);
        }
    }

    private Optional<DirectorySnapshot> settle(long now) {
        window.close();
        List<FileVerdict> verdicts = verdicts(now);
        changedIf(!files.values().stream().allMatch(file -> file.isSteady(now)), now);
        Optional<DirectorySnapshot> before = latest;
        if (before.isPresent() && before.get().says(verdicts, faults)) {
            return Optional.empty();
        }
        long number = before.map(DirectorySnapshot::number).orElse(0L) + 1;
        latest = Optional.of(new DirectorySnapshot(number, verdicts, faults));
        return latest;
    }

    private List<FileVerdict> verdicts(long now) {
        if (!faults.isEmpty()) {
            return latest.map(DirectorySnapshot::verdicts).orElse(List.of());
        }
        return files.values().stream().map(file -> file.verdict(now)).toList();
    }
}
