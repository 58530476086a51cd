package io.stratagem.container.watch;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file without reading it; links are followed.
 *
 * @param plain whether it is a plain file, which can be read
 * @param key the file behind the name, so that another one renamed over it, or a link that leads elsewhere, is noticed
 * @param changed when content or attributes last changed by the file system's own record, which no copy sets back; null where there is none
 */
record FileStamp(
        boolean plain,
        String key,
        long bytes,
        FileTime modified,
        @Nullable FileTime changed) {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    /** Nothing is there, or nothing that can be asked. */
    static final FileStamp ABSENT = new FileStamp(false, "absent", 0, NEVER, null);

    /** Before the first look; equal to no other. */
    static final FileStamp UNSEEN = new FileStamp(false, "unseen", 0, NEVER, null);

    /** Whether nothing happened to it since that time, as far as the file system knows. */
    boolean restsSince(Instant time) {
        return plain
                && changed != null
                && changed.toInstant().isBefore(time)
                && modified.toInstant().isBefore(time);
    }
}
