package io.stratagem.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads the records of one segment in order, from a record's offset up to a limit. Not thread-safe. */
final class FrameReader {
    /** What stands at the next offset. */
    enum Found {
        /** A whole record. */
        RECORD,
        /** The limit, exactly. */
        END,
        /** The beginning of a record that was never finished. */
        PARTIAL,
        /** Bytes that no interrupted write explains. */
        DAMAGE
    }

    private static final int CHUNK_BYTES = 1 << 17;

    private final FileChannel channel;
    private final long limit;
    private final Frame frame = new Frame();
    private ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    private long chunkStart;
    private long offset;
    private long position;
    private byte[] payload = new byte[0];
    private int payloadLength;
    private byte type;

    FrameReader(FileChannel channel, long offset, long position, long limit) {
        this.channel = channel;
        this.offset = offset;
        this.chunkStart = offset;
        this.position = position;
        this.limit = limit;
        chunk.limit(0);
    }

    Found next() throws IOException {
        long left = limit - offset;
        if (left == 0) {
            return Found.END;
        }
        if (left < Frame.HEAD_BYTES) {
            return Found.PARTIAL;
        }
        int at = need(Frame.HEAD_BYTES);
        if (!frame.isHead(chunk, at, position)) {
            return endOfContent() - offset < Frame.HEAD_BYTES ? Found.PARTIAL : Found.DAMAGE;
        }
        int length = Frame.payloadLength(chunk, at);
        if (left < Frame.HEAD_BYTES + (long) length) {
            return Found.PARTIAL;
        }
        at = need(Frame.HEAD_BYTES + length);
        if (payload.length < length) {
            payload = new byte[Math.max(length, 1024)];
        }
        chunk.get(at + Frame.HEAD_BYTES, payload, 0, length);
        if (frame.payloadCheck(payload, 0, length) != Frame.payloadCheck(chunk, at)) {
            boolean last = offset + Frame.HEAD_BYTES + length >= endOfContent();
            return last ? Found.PARTIAL : Found.DAMAGE;
        }
        type = Frame.type(chunk, at);
        payloadLength = length;
        offset += Frame.HEAD_BYTES + length;
        position++;
        return Found.RECORD;
    }

    /** Where the next record begins. */
    long offset() {
        return offset;
    }

    /** The position of the next record. */
    long position() {
        return position;
    }

    byte type() {
        return type;
    }

    /** The payload of the last record; the first {@link #payloadLength()} bytes count, until the next call. */
    byte[] payload() {
        return payload;
    }

    int payloadLength() {
        return payloadLength;
    }

    /** Makes so many bytes from the offset available; returns their index in the chunk. */
    private int need(int count) throws IOException {
        long at = offset - chunkStart;
        if (at + count <= chunk.limit()) {
            return (int) at;
        }
        if (chunk.capacity() < count) {
            chunk = ByteBuffer.allocate(count);
        }
        chunk.clear();
        chunk.limit((int) Math.min(chunk.capacity(), limit - offset));
        chunkStart = offset;
        while (chunk.hasRemaining()) {
            if (channel.read(chunk, chunkStart + chunk.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        chunk.flip();
        return 0;
    }

    /** Where the last byte that is not zero ends: after a loss of power a file may end in zeros that were never written. */
    private long endOfContent() throws IOException {
        ByteBuffer tail = ByteBuffer.allocate(1 << 14);
        long end = limit;
        while (end > offset) {
            int count = (int) Math.min(tail.capacity(), end - offset);
            tail.clear().limit(count);
            while (tail.hasRemaining()) {
                if (channel.read(tail, end - count + tail.position()) < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
            }
            for (int i = count - 1; i >= 0; i--) {
                if (tail.get(i) != 0) {
                    return end - count + i + 1;
                }
            }
            end -= count;
        }
        return end;
    }
}
