package io.stratagem.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How a record stands in a segment: a head of 16 bytes (payload length, type, three zero bytes, checksum of the head, checksum of the
 * payload), then the payload. The head's checksum covers the record's position, so a record that was moved or repeated is found.
 */
final class Frame {
    static final int HEAD_BYTES = 16;
    static final int MAX_PAYLOAD_BYTES = 16 << 20;

    private static final int TYPE_AT = 4;
    private static final int HEAD_CHECK_AT = 8;
    private static final int PAYLOAD_CHECK_AT = 12;

    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer covered = ByteBuffer.allocate(13);

    /** Puts a record's head at the buffer's position. */
    void putHead(ByteBuffer target, long position, byte type, byte[] payload, int offset, int length) {
        target.putInt(length);
        target.putInt(type << 24);
        target.putInt(headCheck(position, type, length));
        target.putInt(payloadCheck(payload, offset, length));
    }

    /** Whether a head at an index of a buffer is one of a record at that position. */
    boolean isHead(ByteBuffer source, int index, long position) {
        int length = source.getInt(index);
        int typeWord = source.getInt(index + TYPE_AT);
        byte type = (byte) (typeWord >>> 24);
        return length >= 0
                && length <= MAX_PAYLOAD_BYTES
                && (typeWord & 0xFFFFFF) == 0
                && source.getInt(index + HEAD_CHECK_AT) == headCheck(position, type, length);
    }

    static int payloadLength(ByteBuffer source, int index) {
        return source.getInt(index);
    }

    static byte type(ByteBuffer source, int index) {
        return source.get(index + TYPE_AT);
    }

    static int payloadCheck(ByteBuffer source, int index) {
        return source.getInt(index + PAYLOAD_CHECK_AT);
    }

    int payloadCheck(byte[] payload, int offset, int length) {
        checksum.reset();
        checksum.update(payload, offset, length);
        return (int) checksum.getValue();
    }

    private int headCheck(long position, byte type, int length) {
        covered.clear().putInt(length).put(type).putLong(position);
        checksum.reset();
        checksum.update(covered.array(), 0, covered.capacity());
        return (int) checksum.getValue();
    }
}
