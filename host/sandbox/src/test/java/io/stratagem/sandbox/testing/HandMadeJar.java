package io.stratagem.sandbox.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a zip archive byte by byte, so that it can hold what no library would write. */
public final class HandMadeJar {
    private final List<RawEntry> entries = new ArrayList<>();
    private final Map<RawEntry, RawEntry> sharing = new HashMap<>();
    private byte[] prefix = {};
    private byte[] comment = {};
    private int claimedEntries = -1;

    public HandMadeJar add(RawEntry entry) {
        entries.add(entry);
        return this;
    }

    public HandMadeJar add(String name, byte[] content) {
        return add(RawEntry.deflated(name, content));
    }

    public HandMadeJar add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Lists an entry in the directory whose offset is that of another one. */
    public HandMadeJar addSharingBytesOf(RawEntry owner, RawEntry entry) {
        sharing.put(entry, owner);
        return add(entry);
    }

    /** Bytes before the first entry, as in a self-extracting archive; offsets do not count them. */
    public HandMadeJar prefix(byte[] bytes) {
        prefix = bytes.clone();
        return this;
    }

    public HandMadeJar comment(String text) {
        comment = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** The number of entries the end record claims. */
    public HandMadeJar claimEntries(int count) {
        claimedEntries = count;
        return this;
    }

    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
        out.put(prefix);
        Map<RawEntry, Integer> offsets = new HashMap<>();
        for (RawEntry entry : entries) {
            if (!sharing.containsKey(entry)) {
                offsets.put(entry, out.position() - prefix.length);
                writeLocal(out, entry);
            }
        }
        int directory = out.position() - prefix.length;
        for (RawEntry entry : entries) {
            writeRecord(out, entry, offsets.getOrDefault(sharing.getOrDefault(entry, entry), 0));
        }
        int directoryBytes = out.position() - prefix.length - directory;
        int count = claimedEntries < 0 ? entries.size() : claimedEntries;
        out.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        out.putInt(directoryBytes)
                .putInt(directory)
                .putShort((short) comment.length)
                .put(comment);
        byte[] written = new byte[out.position()];
        out.get(0, written);
        return written;
    }

    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int size() {
        int size = prefix.length + comment.length + 22;
        for (RawEntry entry : entries) {
            size += 76 + raw(entry.name).length + raw(entry.localName).length + entry.packed.length;
        }
        return size;
    }

    private static void writeLocal(ByteBuffer out, RawEntry entry) {
        byte[] name = raw(entry.localName);
        out.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method);
        out.putInt(0x00210000)
                .putInt((int) entry.crc)
                .putInt(entry.packed.length)
                .putInt((int) entry.unpackedBytes);
        out.putShort((short) name.length).putShort((short) 0).put(name).put(entry.packed);
    }

    private static void writeRecord(ByteBuffer out, RawEntry entry, int offset) {
        byte[] name = raw(entry.name);
        out.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        out.putShort((short) entry.flags).putShort((short) entry.method).putInt(0x00210000);
        out.putInt((int) entry.crc).putInt(entry.packed.length).putInt((int) entry.unpackedBytes);
        out.putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        out.putShort((short) 0).putInt(entry.unixMode << 16).putInt(offset).put(name);
    }

    private static byte[] raw(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
