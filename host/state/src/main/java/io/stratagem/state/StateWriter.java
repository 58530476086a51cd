package io.stratagem.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** Collects the bits of a state, big-endian, in the order they are written; a {@link StateReader} reads them in the same order. */
public final class StateWriter {
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

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
        for (int i = from; i < from + count; i++) {
            target.putLong(Double.doubleToRawLongBits(values[i]));
        }
    }

    /** Writes a count and that many bytes. */
    public void putBytes(byte[] bytes) {
        putInt(bytes.length);
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

    /** How many bytes there are so far. */
    public int size() {
        return buffer.position();
    }

    /** All bytes so far; a copy. */
    public byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int wanted = Math.addExact(buffer.position(), bytes);
            int doubled = buffer.capacity() > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 8 : 2 * buffer.capacity();
            buffer = ByteBuffer.allocate(Math.max(wanted, doubled)).put(buffer.flip());
        }
        return buffer;
    }
}
