package io.stratagem.sandbox;

/**
 * One entry as the central directory lists it.
 *
 * @param position where the central record stands
 * @param rawName the name's bytes, one per character
 * @param localOffset where the entry's own header stands
 */
record ZipEntryHeader(
        int position,
        String rawName,
        String name,
        int madeBySystem,
        int flags,
        int method,
        long crc,
        long packedBytes,
        long unpackedBytes,
        long externalAttributes,
        long localOffset) {
    private static final int UNIX = 3;
    private static final long FILE_TYPE = 0xF000;
    private static final long SYMBOLIC_LINK = 0xA000;

    boolean isDirectory() {
        return name.endsWith("/");
    }

    boolean isSymbolicLink() {
        return madeBySystem == UNIX && ((externalAttributes >>> 16) & FILE_TYPE) == SYMBOLIC_LINK;
    }
}
