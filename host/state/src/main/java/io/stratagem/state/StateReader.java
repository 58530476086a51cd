package io.stratagem.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a {@link StateWriter} wrote, in the same order. The bits may be damaged or of another state: then a method throws
 * {@link BufferUnderflowException} where they end early, or {@link IllegalArgumentException} where they cannot be meant.
 */
public final class StateReader {
    private final ByteBuffer buffer;

    /** A reader at the first of these bytes. */
    public StateReader(byte[] bytes) {
        buffer = ByteBuffer.wrap(bytes);
    }

    /** Reads 32 bits. */
    public int getInt() {
        return buffer.getInt();
    }

    /** Reads 64 bits. */
    public long getLong() {
        return buffer.getLong();
    }

    /** Reads the exact bits, of a NaN too. */
    public double getDouble() {
        return Double.longBitsToDouble(buffer.getLong());
    }

    /** Reads one byte. */
    public boolean getBoolean() {
        byte value = buffer.get();
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("a truth value is 0 or 1, not " + value);
        }
        return value == 1;
    }

    /** A count within [0, limit]. */
    public int getCount(int limit) {
        int count = buffer.getInt();
        if (count < 0 || count > limit) {
            throw new IllegalArgumentException("a count of " + count + " lies outside [0, " + limit + "]");
        }
        return count;
    }

    /** A count of things that have at least one byte each. */
    public int getCount() {
        return getCount(buffer.remaining());
    }

    /** Fills an array. */
    public void getDoubles(double[] into) {
        getDoubles(into, 0, into.length);
    }

    /** Fills a part of an array. */
    public void getDoubles(double[] into, int from, int count) {
        buffer.asDoubleBuffer().get(into, from, count);
        buffer.position(buffer.position() + Double.BYTES * count);
    }

    /** Reads a count and that many bytes. */
    public byte[] getBytes() {
        byte[] bytes = new byte[getCount()];
        buffer.get(bytes);
        return bytes;
    }

    /** Reads a text. */
    public String getText() {
        return new String(getBytes(), StandardCharsets.UTF_8);
    }

    /** Reads a count and that many texts. */
    public List<String> getTexts() {
        int count = getCount();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(getText());
        }
        return texts;
    }

    /** How many bytes are left. */
    public int remaining() {
        return buffer.remaining();
    }
}
