package io.stratagem.features;

import java.nio.ByteBuffer;

/** Reads what a {@link StateWriter} wrote, in the same order; {@link java.nio.BufferUnderflowException} when it ends early. */
final class StateReader {
    private final ByteBuffer buffer;

    StateReader(byte[] bytes) {
        buffer = ByteBuffer.wrap(bytes);
    }

    int getInt() {
        return buffer.getInt();
    }

    long getLong() {
        return buffer.getLong();
    }

    double getDouble() {
        return Double.longBitsToDouble(buffer.getLong());
    }

    boolean getBoolean() {
        return buffer.get() != 0;
    }

    /** A count within [0, limit]. */
    int getCount(int limit) {
        int count = buffer.getInt();
        if (count < 0 || count > limit) {
            throw new IllegalArgumentException("a count of " + count + " lies outside [0, " + limit + "]");
        }
        return count;
    }

    void getDoubles(double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = getDouble();
        }
    }

    int remaining() {
        return buffer.remaining();
    }
}
