package io.stratagem.container.watch;

import io.stratagem.sandbox.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One plain file from look to look. It is steady when its stamp was the same in two looks and its content was read at least one look
 * ago; whoever acts on it then reads it once more and compares with {@link #digest}. Used by one thread.
 */
final class TrackedFile {
    private final Path path;
    private final FileAccess access;
    private final int limit;
    private final long lookNanos;
    private FileStamp stamp = FileStamp.UNSEEN;
    private @Nullable Sha256 digest;
    private @Nullable String unreadable;
    private long readNanos;
    private long checkedNanos;

    /** @param limit a file longer than this is known by its stamp and its first bytes, one more than the limit */
    TrackedFile(Path path, FileAccess access, int limit, long lookNanos) {
        this.path = path;
        this.access = access;
        this.limit = limit;
        this.lookNanos = lookNanos;
    }

    Path path() {
        return path;
    }

    /** Looks, and reads the content when the stamp is the one of the look before. Returns whether the stamp is another. */
    boolean look(long nowNanos) {
        FileStamp seen = access.stamp(path);
        if (!seen.equals(stamp)) {
            stamp = seen;
            forget();
            return true;
        }
        if (digest == null && unreadable == null && seen.plain()) {
            read(nowNanos);
        }
        return false;
    }

    /** Takes the file system's word that nothing happened since that time, in place of the second look. */
    void trustIfAtRestSince(Instant time, long nowNanos) {
        if (stamp.restsSince(time)) {
            read(nowNanos - lookNanos);
        }
    }

    /** Whether it can be acted on, or there is nothing to wait for. */
    boolean isSteady(long nowNanos) {
        return !stamp.plain() || unreadable != null || (digest != null && nowNanos - readNanos >= lookNanos);
    }

    boolean isPlain() {
        return stamp.plain();
    }

    /** The digest of the content as it was read; null while it changes, cannot be read, or is no plain file. */
    @Nullable
    Sha256 digest() {
        return digest;
    }

    /** Why it could not be read; null when it was, or was not tried. */
    @Nullable
    String unreadable() {
        return unreadable;
    }

    long bytes() {
        return Math.min(stamp.bytes(), limit + 1L);
    }

    long checkedNanos() {
        return checkedNanos;
    }

    /** Reads a steady file again whose stamp says that nothing happened. Returns whether it is another all the same. */
    boolean recheck(long nowNanos) {
        Sha256 before = digest;
        String reason = unreadable;
        long readBefore = readNanos;
        read(nowNanos);
        if (Objects.equals(before, digest) && Objects.equals(reason, unreadable)) {
            readNanos = readBefore;
            return false;
        }
        return true;
    }

    /** Whether it is still the file that was read. */
    boolean isUnchanged() {
        try {
            return access.stamp(path).equals(stamp)
                    && Sha256.of(access.read(path, limit + 1)).equals(digest);
        } catch (IOException e) {
            return false;
        }
    }

    /** The content, if it is still what was read. */
    byte @Nullable [] content() {
        try {
            byte[] content = access.read(path, limit + 1);
            return Sha256.of(content).equals(digest) ? content : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Begins anew, as with a file that was never seen whole. */
    void forget() {
        digest = null;
        unreadable = null;
    }

    /** As {@link #forget}, and whatever is there at the next look is new. */
    void forgetAll() {
        stamp = FileStamp.UNSEEN;
        forget();
    }

    private void read(long nowNanos) {
        readNanos = nowNanos;
        checkedNanos = nowNanos;
        digest = null;
        unreadable = null;
        try {
            digest = Sha256.of(access.read(path, limit + 1));
        } catch (IOException e) {
            unreadable = e.getClass().getSimpleName();
        }
    }
}
