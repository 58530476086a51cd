package io.stratagem.kernel.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one lane found in one block, in order: an outcome per listener and event, and behind some of them numbers or an object. Written
 * by the lane, then read once, front to back, by the committer.
 */
public final class LaneLog {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private byte[] outcomes = new byte[256];
    private int outcomeCount;
    private double[] numbers = new double[64];
    private int numberCount;
    private final List<Object> objects = new ArrayList<>();
    private int outcomeRead;
    private int numberRead;
    private int objectRead;

    /** Forgets everything. */
    void clear() {
        outcomeCount = 0;
        numberCount = 0;
        objects.clear();
        outcomeRead = 0;
        numberRead = 0;
        objectRead = 0;
    }

    void note(Outcome outcome) {
        if (outcomeCount == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, outcomes.length * 2);
        }
        outcomes[outcomeCount++] = (byte) outcome.ordinal();
    }

    void note(double number) {
        if (numberCount == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[numberCount++] = number;
    }

    void note(Object object) {
        objects.add(object);
    }

    /** The next outcome. */
    public Outcome nextOutcome() {
        return OUTCOMES[outcomes[outcomeRead++]];
    }

    /** The next number. */
    public double nextNumber() {
        return numbers[numberRead++];
    }

    /** Copies the next numbers into a row. */
    public void nextNumbers(double[] into, int count) {
        System.arraycopy(numbers, numberRead, into, 0, count);
        numberRead += count;
    }

    /** The next object, which is of this type. */
    public <T> T nextObject(Class<T> type) {
        return type.cast(objects.get(objectRead++));
    }
}
