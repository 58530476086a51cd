package io.stratagem.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A stream that cannot be had again, such as standard input, written to a file before anybody sees it. What the file holds already comes
 * first; a partial last line, which nobody acted on, is cut. One thread.
 */
public final class RecordedStream extends InputStream {
    private final InputStream live;
    private final FileChannel file;
    private final boolean isForced;
    private final long recorded;
    private long played;
    private boolean endsInLine;

    private RecordedStream(InputStream live, FileChannel file, boolean isForced, long recorded) {
        this.live = live;
        this.file = file;
        this.isForced = isForced;
        this.recorded = recorded;
    }

    /**
     * Opens the recording, or begins one.
     *
     * @param isForced whether what is read shall outlast a loss of power
     */
    public static RecordedStream open(InputStream live, Path file, boolean isForced) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            long whole = wholeLines(file);
            channel.truncate(whole).position(whole);
            opened = true;
            return new RecordedStream(live, channel, isForced, whole);
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static long wholeLines(Path file) throws IOException {
        long whole = 0;
        long at = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] chunk = new byte[1 << 16];
            for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
                for (int place = 0; place < count; place++) {
                    if (chunk[place] == '\n') {
                        whole = at + place + 1;
                    }
                }
                at += count;
            }
        }
        return whole;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (played < recorded) {
            int count = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, recorded - played)), played);
            if (count < 0) {
                throw new IOException("the recording became shorter while it was read");
            }
            played += count;
            return count;
        }
        int count = live.read(into, offset, length);
        if (count > 0) {
            record(ByteBuffer.wrap(into, offset, count));
            endsInLine = into[offset + count - 1] != '\n';
        } else if (endsInLine) {
            // The reader takes what came as a line; so must whoever reads the recording.
            record(ByteBuffer.wrap(new byte[] {'\n'}));
            endsInLine = false;
        }
        return count;
    }

    private void record(ByteBuffer seen) throws IOException {
        while (seen.hasRemaining()) {
            file.write(seen);
        }
        if (isForced) {
            file.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            live.close();
        }
    }
}
