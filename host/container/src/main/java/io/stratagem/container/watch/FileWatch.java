package io.stratagem.container.watch;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.sandbox.Sha256;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Watches one file, such as the catalog, by the rules of {@link PluginWatch}: it is reported with its content when it was equal in two
 * looks and nothing changed for the settle time. Links are followed, so a link that leads elsewhere is a change. The file may be absent.
 *
 * <p>While it does not come to rest nothing is reported and the state before holds; the first time it is reported as unusable after the
 * longest settle time.
 */
public final class FileWatch implements Watch<FileSnapshot> {
    /** Longer files are unusable. */
    public static final int LIMIT_BYTES = 64 << 20;

    private final Path file;
    private final ErrorCode unusable;
    private final WatchTiming timing;
    private final LongSupplier nanoClock;
    private final InstantSource wallClock;
    private final TrackedFile content;
    private final SettleWindow window;
    private final LookSchedule schedule;
    private volatile Optional<FileSnapshot> latest = Optional.empty();

    /**
     * Looks at nothing yet.
     *
     * @param unusable the code of the fault when the file cannot be read
     */
    public FileWatch(
            Path file, ErrorCode unusable, WatchTiming timing, LongSupplier nanoClock, InstantSource wallClock) {
        this(file, unusable, timing, nanoClock, wallClock, FileAccess.DISK);
    }

    FileWatch(
            Path file,
            ErrorCode unusable,
            WatchTiming timing,
            LongSupplier nanoClock,
            InstantSource wallClock,
            FileAccess access) {
        this.file = file;
        this.unusable = unusable;
        this.timing = timing;
        this.nanoClock = nanoClock;
        this.wallClock = wallClock;
        this.content = new TrackedFile(file, access, LIMIT_BYTES, timing.lookNanos());
        this.window = new SettleWindow(timing);
        this.schedule = new LookSchedule(timing);
    }

    @Override
    public Optional<FileSnapshot> poll() {
        long now = nanoClock.getAsLong();
        if (!schedule.isDue(now, window.isOpen())) {
            return Optional.empty();
        }
        boolean first = schedule.isFirst();
        if (content.look(now) || first) {
            window.changed(now);
        }
        if (first) {
            content.trustIfAtRestSince(wallClock.instant().minusMillis(timing.restMillis()), now);
        }
        if (schedule.isScanDue(now)) {
            schedule.scanned(now);
            if (content.isSteady(now) && content.isPlain() && content.recheck(now)) {
                window.changed(now);
            }
        }
        Optional<FileSnapshot> settled = isDue(now, first) ? settle(now) : Optional.empty();
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
    public Optional<FileSnapshot> latest() {
        return latest;
    }

    /** A file that never comes to rest is told of only if nothing was told before, so that whoever waits for the first can go on. */
    private boolean isDue(long now, boolean first) {
        boolean steady = content.isSteady(now);
        return (steady && first) || (window.isDue(now, steady) && (steady || latest.isEmpty()));
    }

    private Optional<FileSnapshot> settle(long now) {
        window.close();
        boolean steady = content.isSteady(now);
        Optional<FileSnapshot> fresh = steady ? snapshot() : unusable("it is still changing", "");
        if (!steady || fresh.isEmpty()) {
            window.changed(now);
        }
        if (fresh.isEmpty()) {
            content.forget();
            return Optional.empty();
        }
        if (fresh.equals(latest)) {
            return Optional.empty();
        }
        latest = fresh;
        return fresh;
    }

    /** What there is; empty if it is no longer what was seen. */
    private Optional<FileSnapshot> snapshot() {
        String reason = content.unreadable();
        if (reason != null) {
            return unusable("the file cannot be read", reason);
        }
        Sha256 digest = content.digest();
        if (digest == null) {
            return unusable("there is no such file", "");
        }
        if (content.bytes() > LIMIT_BYTES) {
            return unusable("a file of more than " + LIMIT_BYTES + " bytes", "");
        }
        byte[] bytes = content.content();
        return bytes == null
                ? Optional.empty()
                : Optional.of(new FileSnapshot.Whole(file, digest, new FileSnapshot.Content(bytes)));
    }

    private Optional<FileSnapshot> unusable(String what, String seen) {
        return Optional.of(new FileSnapshot.Unusable(file, new Fault(unusable, file.toString(), what, seen)));
    }
}
