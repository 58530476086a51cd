package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks an archive held in memory, by its central directory, within limits. Every entry's own header must agree with the directory,
 * no two entries may share bytes, and each must have exactly the size and checksum it declares. What does not is added to the findings
 * and left out.
 */
final class ZipReader {
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** Compression level, sizes after the data, UTF-8 names. */
    private static final int HARMLESS_FLAGS = 0x0002 | 0x0004 | 0x0008 | 0x0800;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final AdmissionLimits limits;
    private final Findings findings;

    ZipReader(byte[] file, AdmissionLimits limits, Findings findings) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        this.findings = findings;
    }

    /** The members that could be unpacked, in the directory's order. */
    List<ZipMember> read(int endRecord) {
        List<ZipEntryHeader> headers = new ZipDirectory(file, limits, findings).read(endRecord);
        long directory = ZipDirectory.u32(bytes, endRecord + 16);
        checkOverlap(headers);
        List<ZipMember> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntryHeader header : headers) {
            int before = findings.count();
            checkForm(header);
            if (!names.add(header.name())) {
                findings.entry(ErrorCode.E_BUNDLE_ENTRY, header.name(), "the entry stands twice", "");
            }
            checkSize(header);
            total += header.unpackedBytes();
            if (total > limits.totalBytes()) {
                findings.file(
                        ErrorCode.E_BUNDLE_LIMIT,
                        "more than " + limits.totalBytes() + " bytes unpacked",
                        "at least " + total);
                break;
            }
            int data = findings.count() == before ? dataOffset(header, directory) : -1;
            if (data >= 0) {
                byte[] content = unpack(header, data);
                if (findings.count() == before && !header.isDirectory()) {
                    members.add(new ZipMember(header.name(), content));
                }
            }
        }
        return members;
    }

    private void checkForm(ZipEntryHeader header) {
        if ((header.flags() & ~HARMLESS_FLAGS) != 0) {
            unreadable(header, "encrypted, patched or otherwise not plain", "flags " + header.flags());
        }
        if (header.method() != STORED && header.method() != DEFLATED) {
            unreadable(header, "neither stored nor deflated", "method " + header.method());
        }
        if (header.isSymbolicLink()) {
            findings.entry(ErrorCode.E_BUNDLE_ENTRY, header.name(), "a symbolic link", "");
        }
        String badName = header.isDirectory() ? JarLayout.badName(header.name()) : "";
        if (!badName.isEmpty()) {
            findings.entry(ErrorCode.E_BUNDLE_ENTRY, header.name(), badName, "");
        }
        if (header.isDirectory() && header.unpackedBytes() != 0) {
            findings.entry(ErrorCode.E_BUNDLE_ENTRY, header.name(), "a directory with content", "");
        }
    }

    private void checkSize(ZipEntryHeader header) {
        if (header.rawName().length() > limits.nameBytes()) {
            findings.entry(
                    ErrorCode.E_BUNDLE_LIMIT,
                    header.name(),
                    "a name of more than " + limits.nameBytes() + " bytes",
                    Integer.toString(header.rawName().length()));
        }
        long most = header.name().equals(JarLayout.MANIFEST) ? limits.manifestBytes() : limits.entryBytes();
        long unpacked = header.unpackedBytes();
        if (unpacked > most) {
            findings.entry(
                    ErrorCode.E_BUNDLE_LIMIT,
                    header.name(),
                    "more than " + most + " bytes unpacked",
                    Long.toString(unpacked));
        }
        if (unpacked > AdmissionLimits.RATIO_FREE_BYTES && unpacked / limits.ratio() > header.packedBytes()) {
            findings.entry(
                    ErrorCode.E_BUNDLE_LIMIT,
                    header.name(),
                    "packed tighter than " + limits.ratio() + ":1",
                    header.packedBytes() + " bytes hold " + unpacked);
        }
    }

    /** Archives whose entries share bytes unpack to far more than their limits suggest. */
    private void checkOverlap(List<ZipEntryHeader> headers) {
        List<ZipEntryHeader> inFileOrder = headers.stream()
                .sorted(Comparator.comparingLong(ZipEntryHeader::localOffset))
                .toList();
        for (int i = 1; i < inFileOrder.size(); i++) {
            ZipEntryHeader earlier = inFileOrder.get(i - 1);
            ZipEntryHeader later = inFileOrder.get(i);
            long least = earlier.localOffset() + LOCAL_BYTES + earlier.rawName().length() + earlier.packedBytes();
            if (later.localOffset() < least) {
                unreadable(later, "shares bytes with another entry", earlier.name());
            }
        }
    }

    /** Where the entry's bytes begin, or -1 with a finding when its own header disagrees with the directory. */
    private int dataOffset(ZipEntryHeader header, long directory) {
        long at = header.localOffset();
        if (at + LOCAL_BYTES > directory || bytes.getInt((int) at) != LOCAL_SIGNATURE) {
            return unreadable(header, "the entry's header is not where the directory says", "offset " + at);
        }
        int local = (int) at;
        int nameBytes = ZipDirectory.u16(bytes, local + 26);
        long data = at + LOCAL_BYTES + nameBytes + ZipDirectory.u16(bytes, local + 28);
        if (data + header.packedBytes() > directory) {
            return unreadable(header, "the entry reaches into the directory", "offset " + at);
        }
        String name = new String(file, local + LOCAL_BYTES, nameBytes, StandardCharsets.ISO_8859_1);
        if (!name.equals(header.rawName())
                || ZipDirectory.u16(bytes, local + 6) != header.flags()
                || ZipDirectory.u16(bytes, local + 8) != header.method()) {
            return unreadable(header, "the entry's header disagrees with the directory", name);
        }
        return (int) data;
    }

    private byte[] unpack(ZipEntryHeader header, int data) {
        int packed = (int) header.packedBytes();
        byte[] content = new byte[(int) header.unpackedBytes()];
        if (header.method() == STORED) {
            if (packed != content.length) {
                unreadable(header, "a stored entry with two sizes", packed + " and " + content.length);
                return content;
            }
            System.arraycopy(file, data, content, 0, packed);
        } else if (!inflate(data, packed, content)) {
            unreadable(header, "the data does not unpack to the size the directory says", "");
            return content;
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (checksum.getValue() != header.crc()) {
            unreadable(header, "the checksum is wrong", Long.toHexString(header.crc()));
        }
        return content;
    }

    /** Whether the data fills the content exactly and then ends. */
    private boolean inflate(int data, int packed, byte[] content) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(file, data, packed);
            int filled = 0;
            while (filled < content.length) {
                int count = inflater.inflate(content, filled, content.length - filled);
                if (count == 0) {
                    return false;
                }
                filled += count;
            }
            byte[] surplus = new byte[1];
            return inflater.inflate(surplus) == 0 && inflater.finished() && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        }
    }

    private int unreadable(ZipEntryHeader header, String what, String seen) {
        findings.entry(ErrorCode.E_BUNDLE_UNREADABLE, header.name(), what, seen);
        return -1;
    }
}
