package io.stratagem.store;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The file behind a sink: bytes that are there already are compared, everything behind them is written. Not thread-safe. An interrupt of
 * the writing thread does not close it, as it would a channel.
 */
final class LineTarget implements AutoCloseable {
    private static final int SHOWN = 200;

    private final Path file;
    private final RandomAccessFile content;
    private final long there;
    private long position;

    private LineTarget(Path file, RandomAccessFile content, long position, long there) {
        this.file = file;
        this.content = content;
        this.position = position;
        this.there = there;
    }

    /** A file that begins empty. */
    static LineTarget create(Path file) throws IOException {
        RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw");
        if (Files.isRegularFile(file)) {
            content.setLength(0);
        }
        return new LineTarget(file, content, 0, 0);
    }

    /** A file that holds lines already, at the begin of one of them. */
    static LineTarget resume(Path file, long offset) throws IOException {
        boolean isUsable = Files.exists(file) ? Files.isRegularFile(file) && Files.size(file) >= offset : offset == 0;
        if (!isUsable) {
            throw new FaultException(new Fault(
                    ErrorCode.E_RUN_STATE,
                    file.toString(),
                    "it is no file, or shorter than the snapshot says",
                    "snapshot at byte " + offset));
        }
        RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw");
        boolean opened = false;
        try {
            long whole = wholeLines(content, offset);
            content.setLength(whole);
            content.seek(offset);
            opened = true;
            return new LineTarget(file, content, offset, whole);
        } finally {
            if (!opened) {
                content.close();
            }
        }
    }

    /** Where the last whole line ends. */
    private static long wholeLines(RandomAccessFile content, long offset) throws IOException {
        byte[] chunk = new byte[1 << 13];
        long end = content.length();
        while (end > offset) {
            int count = (int) Math.min(chunk.length, end - offset);
            read(content, chunk, count, end - count);
            for (int place = count - 1; place >= 0; place--) {
                if (chunk[place] == '\n') {
                    return end - count + place + 1;
                }
            }
            end -= count;
        }
        return offset;
    }

    private static void read(RandomAccessFile content, byte[] into, int count, long at) throws IOException {
        content.seek(at);
        content.readFully(into, 0, count);
    }

    /** Writes bytes, or finds them there already. */
    void write(byte[] bytes, int count) throws IOException {
        int known = (int) Math.min(count, Math.max(0, there - position));
        if (known > 0) {
            byte[] before = new byte[known];
            read(content, before, known, position);
            int difference = Arrays.mismatch(before, 0, known, bytes, 0, known);
            if (difference >= 0) {
                throw diverged(before, bytes, count, difference);
            }
            position += known;
        }
        if (known < count) {
            content.write(bytes, known, count - known);
            position += count - known;
        }
    }

    private FaultException diverged(byte[] before, byte[] now, int count, int difference) {
        int line = difference;
        while (line > 0 && now[line - 1] != '\n') {
            line--;
        }
        return new FaultException(new Fault(
                ErrorCode.E_RUN_DIVERGED,
                file + " at byte " + (position + line),
                "",
                "before: " + shown(before, before.length, line) + "; now: " + shown(now, count, line)));
    }

    private static String shown(byte[] bytes, int end, int from) {
        int to = from;
        while (to < end && to - from < SHOWN && bytes[to] != '\n') {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    long position() {
        return position;
    }

    boolean isCaughtUp() {
        return position >= there;
    }

    /** What has not come again, in words; empty when everything has. */
    String missing() {
        return isCaughtUp() ? "" : file.getFileName() + " from byte " + position + " to " + there;
    }

    void force() throws IOException {
        content.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
