package io.stratagem.sources;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Cuts a stream into lines without copying them: a line lies in {@link #bytes()} from {@link #start()} to {@link #end()} until the
 * next call. Lines end with LF or CR LF; the last may lack it. A line longer than the bound is read to its end, not kept, and marked.
 */
final class LineReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int longest;
    private byte[] bytes = new byte[BUFFER_BYTES];
    private int filled;
    private int unread;
    private int start;
    private int end;
    private long number;
    private boolean oversize;
    private long streamed;
    private long lineStart;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Goes to the next line; false at the end of the stream.
     *
     * @throws IOException if the stream fails; a line it broke off in is lost
     */
    boolean next() throws IOException {
        start = unread;
        lineStart = streamed - (filled - unread);
        oversize = false;
        int scanned = start;
        while (true) {
            int newline = indexOfNewline(scanned);
            if (newline >= 0) {
                unread = newline + 1;
                return line(newline);
            }
            if (filled - start > longest) {
                oversize = true;
                filled = start;
            }
            scanned = filled - start;
            if (!fill()) {
                unread = filled;
                return (filled > start || oversize) && line(filled);
            }
            scanned += start;
        }
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < filled; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean line(int lineEnd) {
        number++;
        oversize |= lineEnd - start > longest;
        end = lineEnd > start && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        return true;
    }

    private boolean fill() throws IOException {
        if (filled == bytes.length) {
            if (start > 0) {
                System.arraycopy(bytes, start, bytes, 0, filled - start);
                filled -= start;
                start = 0;
            } else {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
        }
        int count = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(count, 0);
        streamed += Math.max(count, 0);
        return count >= 0;
    }

    /** Writes which line it is at. */
    void save(StateWriter out) {
        out.putLong(lineStart);
        out.putLong(number);
        out.putLong(print());
    }

    /**
     * Goes to the line another reader of the same content was at.
     *
     * @return whether that line is still there; false when the content is another one
     */
    boolean restore(StateReader in) throws IOException {
        long begin = in.getLong();
        long line = in.getLong();
        long expected = in.getLong();
        if (begin < 0 || line < 1) {
            throw new IllegalArgumentException("there is no line " + line + " at byte " + begin);
        }
        try {
            moveTo(begin);
        } catch (EOFException shorter) {
            return false;
        }
        number = line - 1;
        return next() && print() == expected;
    }

    private void moveTo(long offset) throws IOException {
        long ahead = offset - streamed;
        if (ahead >= 0) {
            in.skipNBytes(ahead);
            streamed = offset;
            filled = 0;
            unread = 0;
        } else if (filled + ahead >= 0) {
            unread = (int) (filled + ahead);
        } else {
            throw new IllegalArgumentException("byte " + offset + " lies before what was read already");
        }
    }

    /** The line's CRC-32 and length, or a mark for one that was not kept. */
    private long print() {
        if (oversize) {
            return -1;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, start, end - start);
        return (long) (end - start) << 32 | crc.getValue();
    }

    /** The array the line lies in. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the line begins. */
    int start() {
        return start;
    }

    /** Where it ends, its terminator excluded. */
    int end() {
        return end;
    }

    /** Whether the line is longer than the bound; its content is not to be used then. */
    boolean isOversize() {
        return oversize;
    }

    /** Whether it has no characters at all. */
    boolean isEmpty() {
        return start == end && !oversize;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
