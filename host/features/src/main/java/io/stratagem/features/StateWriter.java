package io.stratagem.features;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects the bits of a state, big-endian, in the order they are written. */
final class StateWriter {
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** Writes the exact bits, of a NaN too. */
    void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    void putBoolean(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
    }

    void putDoubles(double[] values) {
        for (double value : values) {
            putDouble(value);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
        }
        return buffer;
    }
}
