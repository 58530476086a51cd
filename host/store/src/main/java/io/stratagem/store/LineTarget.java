package io.stratagem.store;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The file behind a sink: bytes that are there already are compared, everything behind them is written. Not thread-safe. */
final class LineTarget implements AutoCloseable {
    private static final int SHOWN = 200;

    private final Path file;
    private final FileChannel channel;
    private final long there;
    private long position;

    private LineTarget(Path file, FileChannel channel, long position, long there) {
        this.file = file;
        this.channel = channel;
        this.position = position;
        this.there = there;
    }

    /** A file that begins empty. */
    static LineTarget create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        return new LineTarget(file, channel, 0, 0);
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
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            long whole = wholeLines(channel, offset);
            channel.truncate(whole).position(whole);
            opened = true;
            return new LineTarget(file, channel, offset, whole);
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    /** Where the last whole line ends. */
    private static long wholeLines(FileChannel channel, long offset) throws IOException {
        byte[] chunk = new byte[1 << 13];
        long end = channel.size();
        while (end > offset) {
            int count = (int) Math.min(chunk.length, end - offset);
            read(channel, chunk, count, end - count);
            for (int place = count - 1; place >= 0; place--) {
                if (chunk[place] == '\n') {
                    return end - count + place + 1;
                }
            }
            end -= count;
        }
        return offset;
    }

    private static void read(FileChannel channel, byte[] into, int count, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(into, 0, count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }

    /** Writes bytes, or finds them there already. */
    void write(byte[] bytes, int count) throws IOException {
        int known = (int) Math.min(count, Math.max(0, there - position));
        if (known > 0) {
            byte[] before = new byte[known];
            read(channel, before, known, position);
            int difference = Arrays.mismatch(before, 0, known, bytes, 0, known);
            if (difference >= 0) {
                throw diverged(before, bytes, count, difference);
            }
            position += known;
        }
        ByteBuffer more = ByteBuffer.wrap(bytes, known, count - known);
        position += more.remaining();
        while (more.hasRemaining()) {
            channel.write(more);
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

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
