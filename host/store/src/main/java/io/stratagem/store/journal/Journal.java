package io.stratagem.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The truth of a data directory: records in the order in which they were appended, in checksummed segments. A record's position is
 * its number from 0. Nothing is ever changed or removed.
 *
 * <p>One process at a time owns a directory, and one thread appends. Cursors may be used from other threads; they see what was
 * committed when they were made. Records are buffered until {@link #commit()}; a partial last record, which only an interrupted commit
 * leaves, is cut when the journal is opened.
 *
 * <p>Every failure is a {@link io.stratagem.api.error.FaultException} with {@code E_CFG_STORAGE}. After a failed write the journal
 * takes nothing more; opening it again finds the whole records. An interrupt of the appending thread is no failure, as it would be of a
 * channel.
 */
public final class Journal implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path directory;
    private final JournalOptions options;
    private final JournalRecovery recovery;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Frame frame = new Frame();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final List<Segment> segments;
    private @Nullable RandomAccessFile tail;
    private long segmentLength;
    private long nextPosition;
    private volatile Extent committed;
    private boolean failed;

    private Journal(
            Path directory,
            JournalOptions options,
            SegmentDirectory found,
            FileChannel lockChannel,
            FileLock lock,
            @Nullable RandomAccessFile tail) {
        this.directory = directory;
        this.options = options;
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.tail = tail;
        this.segments = new ArrayList<>(found.segments());
        this.segmentLength = found.lastLength();
        this.nextPosition = found.records();
        this.recovery = new JournalRecovery(found.records(), found.cutBytes());
        this.committed = new Extent(List.copyOf(segments), nextPosition);
    }

    /** Opens the journal of a directory, which is created where absent. */
    public static Journal open(Path directory, JournalOptions options) {
        FileChannel lockChannel = null;
        try {
            Files.createDirectories(directory);
            lockChannel = FileChannel.open(
                    directory.resolve("journal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockChannel);
            if (lock == null) {
                throw StorageFaults.of(directory, "another process uses this journal", "");
            }
            SegmentDirectory found = SegmentDirectory.open(directory);
            RandomAccessFile tail = found.segments().isEmpty()
                    ? null
                    : openForAppend(found.segments().getLast().file(), found.lastLength());
            Journal journal = new Journal(directory, options, found, lockChannel, lock, tail);
            lockChannel = null;
            return journal;
        } catch (IOException e) {
            throw StorageFaults.io(directory, "the journal cannot be opened", e);
        } finally {
            closeQuietly(lockChannel);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static RandomAccessFile openForAppend(Path file, long length) throws IOException {
        RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
        boolean placed = false;
        try {
            opened.seek(length);
            placed = true;
            return opened;
        } finally {
            if (!placed) {
                closeQuietly(opened);
            }
        }
    }

    private static void closeQuietly(@Nullable Closeable channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // everything that counts was committed before, or failed before
            }
        }
    }

    /** Adds a record; returns its position. */
    public long append(RecordType type, byte[] payload) {
        return append(type, payload, 0, payload.length);
    }

    /** Adds a record from a part of an array; returns its position. */
    public long append(RecordType type, byte[] bytes, int offset, int length) {
        requireOpen();
        if (length > Frame.MAX_PAYLOAD_BYTES) {
            throw StorageFaults.of(directory, "a record has at most 16 MiB", length + " bytes");
        }
        try {
            RandomAccessFile target = roomFor(Frame.HEAD_BYTES + length);
            Segment segment = segments.getLast();
            segment.note(nextPosition, segmentLength);
            if (buffer.remaining() < Frame.HEAD_BYTES + length) {
                writeOut(target, buffer);
            }
            frame.putHead(buffer, nextPosition, type.code(), bytes, offset, length);
            if (buffer.remaining() >= length) {
                buffer.put(bytes, offset, length);
            } else {
                writeOut(target, buffer);
                target.write(bytes, offset, length);
            }
            segmentLength += Frame.HEAD_BYTES + length;
            return nextPosition++;
        } catch (IOException e) {
            throw failure("a record cannot be written", e);
        }
    }

    /** The file of a segment that takes so many more bytes; a record larger than a segment gets one of its own. */
    private RandomAccessFile roomFor(int count) throws IOException {
        RandomAccessFile current = tail;
        boolean full = segmentLength > SegmentHead.BYTES && segmentLength + count > options.segmentBytes();
        if (current != null && !full) {
            return current;
        }
        if (current != null) {
            writeOut(current, buffer);
            if (options.durability() == Durability.FSYNC) {
                current.getFD().sync();
            }
            current.close();
        }
        return nextSegment();
    }

    private RandomAccessFile nextSegment() throws IOException {
        int number = segments.size();
        Path file = directory.resolve(Segment.fileName(number));
        RandomAccessFile created = openForAppend(Files.createFile(file), 0);
        tail = created;
        ByteBuffer head = SegmentHead.of(number, nextPosition);
        byte[] bytes = new byte[head.remaining()];
        head.get(bytes);
        created.write(bytes);
        if (options.durability() == Durability.FSYNC) {
            created.getFD().sync();
            try (FileChannel listing = FileChannel.open(directory, StandardOpenOption.READ)) {
                listing.force(true);
            }
        }
        segments.add(new Segment(file, number, nextPosition));
        segmentLength = SegmentHead.BYTES;
        return created;
    }

    /** Makes every record so far as durable as the options say, and visible to new cursors. */
    public void commit() {
        requireOpen();
        RandomAccessFile target = tail;
        if (target == null || committed.end() == nextPosition) {
            return;
        }
        try {
            writeOut(target, buffer);
            if (options.durability() == Durability.FSYNC) {
                target.getFD().sync();
            }
        } catch (IOException e) {
            throw failure("records cannot be committed", e);
        }
        List<Segment> known = committed.segments();
        committed = new Extent(known.size() == segments.size() ? known : List.copyOf(segments), nextPosition);
    }

    private static void writeOut(RandomAccessFile target, ByteBuffer bytes) throws IOException {
        target.write(bytes.array(), bytes.arrayOffset(), bytes.position());
        bytes.clear();
    }

    /** The committed records from a position on; close it after use. */
    public JournalCursor from(long position) {
        return new JournalCursor(committed, position);
    }

    /** How many records are committed: the position the next one will have. */
    public long end() {
        return committed.end();
    }

    /** What opening found. */
    public JournalRecovery recovery() {
        return recovery;
    }

    private void requireOpen() {
        if (failed || !lock.isValid()) {
            throw StorageFaults.of(directory, failed ? "an earlier write failed" : "the journal is closed", "");
        }
    }

    private RuntimeException failure(String what, IOException cause) {
        failed = true;
        return StorageFaults.io(directory, what, cause);
    }

    /** Commits and lets go of the directory. */
    @Override
    public void close() {
        if (!lockChannel.isOpen()) {
            return;
        }
        try {
            if (!failed) {
                commit();
            }
        } finally {
            closeQuietly(tail);
            closeQuietly(lockChannel);
        }
    }

    /** What readers may see. */
    record Extent(List<Segment> segments, long end) {}
}
