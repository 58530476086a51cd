package io.stratagem.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One look through the files of a replay before they are played, which costs as much as decompressing them: what was decompressed is
 * kept for the play as far as a bound allows. It can be taken on a thread of its own while its caller has other things to do. Its files
 * are opened once, by one thread.
 */
public final class ReplayLook {
    /** A year of minute bars has 20 MB. */
    private static final long MOST_HELD_BYTES = 32L << 20;

    private final List<Path> files;
    private final long room;
    private final FutureTask<List<SeenFile>> look;

    /** A look that is taken when the files are opened, unless {@link #begin} was called. */
    public ReplayLook(List<Path> files) {
        this(files, MOST_HELD_BYTES);
    }

    ReplayLook(List<Path> files, long room) {
        this.files = List.copyOf(files);
        this.room = room;
        look = new FutureTask<>(this::look);
    }

    /** Begins to look on another thread, and returns at once. */
    public ReplayLook begin() {
        Thread.ofPlatform().daemon().name("stratagem-look").start(look);
        return this;
    }

    /** The files. */
    List<Path> files() {
        return files;
    }

    private List<SeenFile> look() {
        List<SeenFile> seen = new ArrayList<>();
        long left = room;
        for (Path file : files) {
            SeenFile next = SeenFile.look(file, left);
            left -= next.heldBytes();
            seen.add(next);
        }
        return seen;
    }

    /** What was seen, file by file; waits for it. */
    List<SeenFile> seen() {
        look.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return look.get();
                } catch (InterruptedException wanted) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the files could not be looked through", failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
