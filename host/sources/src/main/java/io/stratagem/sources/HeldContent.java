package io.stratagem.sources;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Decompressed content in memory, in pieces, so that what was read can be freed while the rest is. Immutable. */
final class HeldContent {
    private final List<byte[]> pieces;
    private final long size;

    HeldContent(List<byte[]> pieces, long size) {
        this.pieces = List.copyOf(pieces);
        this.size = size;
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
