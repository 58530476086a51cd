package io.stratagem.state;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Collects the bits of a state, big-endian, in the order they are written; a {@link StateReader} reads them in the same order. Kept in
 * blocks: a large state is never copied for want of room.
 */
public final class StateWriter {
    private static final int FIRST_BYTES = 1 << 10;
    private static final int BLOCK_BYTES = 1 << 16;

    private final List<ByteBuffer> full = new ArrayList<>();
    private final Deque<ByteBuffer> spare = new ArrayDeque<>();
    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_BYTES);
    private int fullBytes;

    /** Begins anew in the same memory; what was written is gone. A large state written again and again costs no more than its copying. */
    public void clear() {
        full.add(buffer);
        full.forEach(block -> spare.add(block.clear()));
        full.clear();
        fullBytes = 0;
        buffer = spare.remove();
    }

    /** Writes 32 bits. */
    public void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    /** Writes 64 bits. */
    public void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** Writes the exact bits, of a NaN too. */
    public void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    /** Writes one byte. */
    public void putBoolean(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
    }

    /** Writes numbers without their count, which the reader has to know. */
    public void putDoubles(double[] values) {
        putDoubles(values, 0, values.length);
    }

    /** Writes a part of numbers without its count. */
    public void putDoubles(double[] values, int from, int count) {
        ByteBuffer target = room(Double.BYTES * count);
        target.asDoubleBuffer().put(values, from, count);
        target.position(target.position() + Double.BYTES * count);
    }

    /** Writes a count and that many bytes. */
    public void putBytes(byte[] bytes) {
        putInt(bytes.length);
        putRaw(bytes);
    }

    /** Writes bytes without their count. */
    public void putRaw(byte[] bytes) {
        room(bytes.length).put(bytes);
    }

    /** Writes a text as UTF-8. */
    public void putText(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a count and that many texts. */
    public void putTexts(Collection<String> texts) {
        putInt(texts.size());
        texts.forEach(this::putText);
    }

    /** Writes a count of bytes and everything another writer collected. */
    public void putState(StateWriter other) {
        putInt(other.size());
        other.blocks().forEach(block -> room(block.remaining()).put(block));
    }

    /** How many bytes there are so far. */
    public int size() {
        return fullBytes + buffer.position();
    }

    /** All bytes so far; a copy. */
    public byte[] bytes() {
        byte[] all = new byte[size()];
        int place = 0;
        for (ByteBuffer block : blocks()) {
            int count = block.remaining();
            block.get(all, place, count);
            place += count;
        }
        return all;
    }

    /** Writes all bytes so far to a stream. */
    public void writeTo(OutputStream out) throws IOException {
        byte[] chunk = new byte[BLOCK_BYTES];
        for (ByteBuffer block : blocks()) {
            while (block.hasRemaining()) {
                int count = Math.min(chunk.length, block.remaining());
                block.get(chunk, 0, count);
                out.write(chunk, 0, count);
            }
        }
    }

    private List<ByteBuffer> blocks() {
        List<ByteBuffer> blocks = new ArrayList<>(full);
        blocks.add(buffer);
        return blocks.stream().map(block -> block.duplicate().flip()).toList();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            fullBytes = Math.addExact(fullBytes, buffer.position());
            full.add(buffer);
            ByteBuffer known = spare.peek();
            boolean fits = known != null && known.capacity() >= bytes;
            buffer = fits ? spare.remove() : ByteBuffer.allocate(Math.max(BLOCK_BYTES, bytes));
        }
        return buffer;
    }
}
