package io.stratagem.sandbox.testing;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One entry of a {@link HandMadeJar}, honest until one of its methods makes it lie. Immutable.
 *
 * <p>Every field stands in the archive as it is here, whether it is true or not.
 */
public final class RawEntry {
    /** A jar's own constants. */
    public static final int STORED = 0;

    public static final int DEFLATED = 8;

    final String name;
    final String localName;
    final byte[] packed;
    final int method;
    final int flags;
    final long crc;
    final long unpackedBytes;
    final int unixMode;

    private RawEntry(
            String name,
            String localName,
            byte[] packed,
            int method,
            int flags,
            long crc,
            long unpackedBytes,
            int unixMode) {
        this.name = name;
        this.localName = localName;
        this.packed = packed;
        this.method = method;
        this.flags = flags;
        this.crc = crc;
        this.unpackedBytes = unpackedBytes;
        this.unixMode = unixMode;
    }

    /** A deflated entry. */
    public static RawEntry deflated(String name, byte[] content) {
        return new RawEntry(name, name, deflate(content), DEFLATED, 0x0800, crc(content), content.length, 0);
    }

    /** An entry that is not packed. */
    public static RawEntry stored(String name, byte[] content) {
        return new RawEntry(name, name, content, STORED, 0x0800, crc(content), content.length, 0);
    }

    /** The entry's own header gives another name than the directory. */
    public RawEntry calledLocally(String other) {
        return new RawEntry(name, other, packed, method, flags, crc, unpackedBytes, unixMode);
    }

    public RawEntry withMethod(int other) {
        return new RawEntry(name, localName, packed, other, flags, crc, unpackedBytes, unixMode);
    }

    public RawEntry withFlags(int other) {
        return new RawEntry(name, localName, packed, method, other, crc, unpackedBytes, unixMode);
    }

    public RawEntry withCrc(long other) {
        return new RawEntry(name, localName, packed, method, flags, other, unpackedBytes, unixMode);
    }

    public RawEntry withUnpackedBytes(long other) {
        return new RawEntry(name, localName, packed, method, flags, crc, other, unixMode);
    }

    /** Type and permission bits as Unix tools store them. */
    public RawEntry withUnixMode(int other) {
        return new RawEntry(name, localName, packed, method, flags, crc, unpackedBytes, other);
    }

    private static byte[] deflate(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        }
    }

    private static long crc(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
