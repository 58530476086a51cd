package io.stratagem.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes content on and keeps a copy of it as long as there is room. Not thread-safe. */
final class Recording extends InputStream {
    private static final int PIECE_BYTES = 1 << 20;

    private final InputStream content;
    private final long room;
    private @Nullable List<byte[]> pieces = new ArrayList<>();
    private byte[] piece = {};
    private int filled;
    private long size;
    private boolean ended;

    /** A recording of a stream, which is closed with it, of at most so many bytes. */
    Recording(InputStream content, long room) {
        this.content = content;
        this.room = room;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = content.read(into, offset, length);
        if (count < 0) {
            ended = true;
        } else {
            keep(into, offset, count);
        }
        return count;
    }

    private void keep(byte[] from, int offset, int count) {
        size += count;
        if (pieces == null || size > room) {
            pieces = null;
            return;
        }
        int kept = 0;
        while (kept < count) {
            if (filled == piece.length) {
                piece = new byte[PIECE_BYTES];
                filled = 0;
                pieces.add(piece);
            }
            int part = Math.min(count - kept, piece.length - filled);
            System.arraycopy(from, offset + kept, piece, filled, part);
            filled += part;
            kept += part;
        }
    }

    /** Everything the stream had, or null when it was not read to its end or is more than there is room for. */
    @Nullable
    HeldContent held() {
        List<byte[]> whole = pieces;
        if (!ended || whole == null) {
            return null;
        }
        if (filled < piece.length) {
            whole.set(whole.size() - 1, Arrays.copyOf(piece, filled));
        }
        return new HeldContent(whole, size);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
