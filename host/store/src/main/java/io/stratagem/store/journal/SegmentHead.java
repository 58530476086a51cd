package io.stratagem.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The first 32 bytes of a segment: magic, format version, segment number, position of its first record, checksum, four zero bytes.
 */
final class SegmentHead {
    static final int BYTES = 32;

    private static final long MAGIC = 0x535452544A524E4CL; // "STRTJRNL"
    private static final int VERSION = 1;
    private static final int CHECKED_BYTES = 24;

    private SegmentHead() {}

    static ByteBuffer of(int number, long firstPosition) {
        ByteBuffer head = ByteBuffer.allocate(BYTES);
        head.putLong(MAGIC).putInt(VERSION).putInt(number).putLong(firstPosition);
        head.putInt(check(head)).putInt(0);
        return head.flip();
    }

    /** What is wrong with a head; empty when it is the one expected. */
    static String problem(ByteBuffer head, int number, long firstPosition) {
        if (head.getLong(0) != MAGIC) {
            return "it is not a journal segment";
        }
        if (head.getInt(CHECKED_BYTES) != check(head)) {
            return "the checksum of its head is wrong";
        }
        if (head.getInt(8) != VERSION) {
            return "its format version is " + head.getInt(8) + ", this host reads " + VERSION;
        }
        if (head.getInt(12) != number || head.getLong(16) != firstPosition) {
            return "it is segment " + head.getInt(12) + " from position " + head.getLong(16) + ", expected was segment "
                    + number + " from position " + firstPosition;
        }
        return "";
    }

    private static int check(ByteBuffer head) {
        CRC32C checksum = new CRC32C();
        checksum.update(head.slice(0, CHECKED_BYTES));
        return (int) checksum.getValue();
    }
}
