package io.stratagem.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens the segments of a directory: checks every record, cuts a partial last one, and refuses anything an interrupted write does not
 * explain.
 */
final class SegmentDirectory {
    private final Path directory;
    private final List<Segment> segments = new ArrayList<>();
    private long records;
    private long cutBytes;
    private long lastLength;

    private SegmentDirectory(Path directory) {
        this.directory = directory;
    }

    static SegmentDirectory open(Path directory) throws IOException {
        SegmentDirectory opened = new SegmentDirectory(directory);
        int count = opened.countFiles();
        for (int number = 0; number < count; number++) {
            opened.check(number, number == count - 1);
        }
        return opened;
    }

    List<Segment> segments() {
        return segments;
    }

    long records() {
        return records;
    }

    long cutBytes() {
        return cutBytes;
    }

    /** The length of the last segment after the cut. */
    long lastLength() {
        return lastLength;
    }

    private int countFiles() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "journal-*.seg")) {
            for (Path ignored : files) {
                count++;
            }
        }
        return count;
    }

    private void check(int number, boolean last) throws IOException {
        Path file = directory.resolve(Segment.fileName(number));
        if (!Files.isRegularFile(file)) {
            throw StorageFaults.of(file, "a segment of the journal is missing", "");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            if (last && isUnfinishedHead(channel, size)) {
                cutBytes = size;
                Files.delete(file);
                lastLength =
                        segments.isEmpty() ? 0 : Files.size(segments.getLast().file());
                return;
            }
            Segment segment = new Segment(file, number, records);
            requireHead(channel, size, segment);
            segments.add(segment);
            long whole = scan(channel, size, segment, last);
            if (whole < size) {
                cutBytes = size - whole;
                channel.truncate(whole);
                channel.force(true);
            }
            lastLength = whole;
        }
    }

    /** A segment whose creation was interrupted holds nothing yet. */
    private static boolean isUnfinishedHead(FileChannel channel, long size) throws IOException {
        if (size > SegmentHead.BYTES) {
            return false;
        }
        ByteBuffer head = read(channel, (int) size);
        if (size < SegmentHead.BYTES) {
            return true;
        }
        return head.getLong(0) == 0;
    }

    private static void requireHead(FileChannel channel, long size, Segment segment) throws IOException {
        if (size < SegmentHead.BYTES) {
            throw StorageFaults.of(segment.file(), "a segment of the journal is cut short", size + " bytes");
        }
        String problem =
                SegmentHead.problem(read(channel, SegmentHead.BYTES), segment.number(), segment.firstPosition());
        if (!problem.isEmpty()) {
            throw StorageFaults.of(segment.file(), problem, "");
        }
    }

    private static ByteBuffer read(FileChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // a read may give less than asked for
        }
        return bytes.flip();
    }

    /** Checks every record; returns where the last whole one ends. */
    private long scan(FileChannel channel, long size, Segment segment, boolean last) throws IOException {
        FrameReader reader = new FrameReader(channel, SegmentHead.BYTES, records, size);
        while (true) {
            long offset = reader.offset();
            switch (reader.next()) {
                case RECORD -> {
                    if (RecordType.ofCode(reader.type()) == null) {
                        throw damaged(segment, offset, "a record has the unknown type " + reader.type());
                    }
                    segment.note(records++, offset);
                }
                case END -> {
                    return offset;
                }
                case PARTIAL -> {
                    if (!last) {
                        throw damaged(segment, offset, "a record ends early but another segment follows");
                    }
                    return offset;
                }
                case DAMAGE -> throw damaged(segment, offset, "a record in the middle is damaged");
            }
        }
    }

    private RuntimeException damaged(Segment segment, long offset, String what) {
        return StorageFaults.of(
                segment.file(), "the journal is damaged: " + what, "position " + records + " at byte " + offset);
    }
}
