package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds and reads the central directory of a zip archive held in memory. Only the plain form is accepted: one part, no zip64, the
 * directory right before the end record.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int RECORD_SIGNATURE = 0x02014b50;
    private static final int RECORD_BYTES = 46;

    private final ByteBuffer file;
    private final AdmissionLimits limits;
    private final Findings findings;

    ZipDirectory(byte[] file, AdmissionLimits limits, Findings findings) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).asReadOnlyBuffer();
        this.file.order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        this.findings = findings;
    }

    /** Where the end record stands; empty when there is none, as in a file that is still being written. */
    static OptionalInt endRecord(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int last = file.length - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_SIGNATURE && u16(bytes, at + 20) == last - at) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** The entries in the directory's order; empty, with a finding, when the directory cannot be trusted. */
    List<ZipEntryHeader> read(int endRecord) {
        int entries = u16(file, endRecord + 10);
        long size = u32(file, endRecord + 12);
        long start = u32(file, endRecord + 16);
        if (u16(file, endRecord + 4) != 0 || u16(file, endRecord + 6) != 0 || u16(file, endRecord + 8) != entries) {
            return unreadable("an archive in several parts", "");
        }
        if (start + size != endRecord) {
            return unreadable("the directory does not end at the end record", start + "+" + size);
        }
        if (entries > limits.entries()) {
            findings.file(
                    ErrorCode.E_BUNDLE_LIMIT, "more than " + limits.entries() + " entries", Integer.toString(entries));
            return List.of();
        }
        List<ZipEntryHeader> headers = new ArrayList<>();
        int at = (int) start;
        for (int i = 0; i < entries; i++) {
            if (at + RECORD_BYTES > endRecord || file.getInt(at) != RECORD_SIGNATURE) {
                return unreadable("the directory is damaged", "record " + i);
            }
            int next = at + RECORD_BYTES + u16(file, at + 28) + u16(file, at + 30) + u16(file, at + 32);
            if (next > endRecord) {
                return unreadable("the directory is damaged", "record " + i);
            }
            headers.add(header(at));
            at = next;
        }
        return at == endRecord ? headers : unreadable("the directory lists fewer entries than it holds", "");
    }

    private ZipEntryHeader header(int at) {
        byte[] name = new byte[u16(file, at + 28)];
        file.get(at + RECORD_BYTES, name);
        return new ZipEntryHeader(
                at,
                new String(name, StandardCharsets.ISO_8859_1),
                decoded(name),
                u16(file, at + 4) >>> 8,
                u16(file, at + 8),
                u16(file, at + 10),
                u32(file, at + 16),
                u32(file, at + 20),
                u32(file, at + 24),
                u32(file, at + 38),
                u32(file, at + 42));
    }

    private String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            String shown = new String(name, StandardCharsets.ISO_8859_1);
            findings.entry(ErrorCode.E_BUNDLE_ENTRY, shown, "the name is not UTF-8", "");
            return shown;
        }
    }

    private List<ZipEntryHeader> unreadable(String what, String seen) {
        findings.file(ErrorCode.E_BUNDLE_UNREADABLE, what, seen);
        return List.of();
    }

    static int u16(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    static long u32(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
