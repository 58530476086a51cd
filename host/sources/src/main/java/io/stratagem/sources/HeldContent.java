package io.stratagem.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decompressed content in memory, in pieces, so that what was read can be freed while the rest is. Immutable. */
final class HeldContent {
    private static final int PIECE_BYTES = 1 << 20;

    private final List<byte[]> pieces;
    private final long size;

    private HeldContent(List<byte[]> pieces, long size) {
        this.pieces = pieces;
        this.size = size;
    }

    /** Everything the stream has, or null when that is more than there is room for. */
    static @Nullable HeldContent of(InputStream content, long room) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        long size = 0;
        while (size <= room) {
            byte[] piece = new byte[PIECE_BYTES];
            int count = content.readNBytes(piece, 0, PIECE_BYTES);
            size += count;
            if (count < PIECE_BYTES) {
                pieces.add(Arrays.copyOf(piece, count));
                return size <= room ? new HeldContent(pieces, size) : null;
            }
            pieces.add(piece);
        }
        return null;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** A stream over it from its beginning, which lets go of each piece it has read. */
    InputStream open() {
        return new Pieces(new ArrayDeque<>(pieces));
    }

    private static final class Pieces extends InputStream {
        private final Deque<byte[]> unread;
        private int at;

        Pieces(Deque<byte[]> unread) {
            this.unread = unread;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (!unread.isEmpty() && at == unread.element().length) {
                unread.remove();
                at = 0;
            }
            if (unread.isEmpty()) {
                return length == 0 ? 0 : -1;
            }
            byte[] piece = unread.element();
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
