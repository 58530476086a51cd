package io.stratagem.kernel.breaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last outcomes of one strategy or plugin: errors in a row, and a ring of bits. Plain state, cheap per outcome. */
final class OutcomeWindow {
    private final int length;
    private final long[] errors;
    private int next;
    private int filled;
    private int errorCount;
    private int consecutive;

    OutcomeWindow(int length) {
        this.length = length;
        errors = new long[(length + Long.SIZE - 1) / Long.SIZE];
    }

    void record(boolean error) {
        consecutive = error ? consecutive + 1 : 0;
        if (error || errorCount > 0) {
            mark(error);
        }
        filled = filled < length ? filled + 1 : length;
        next = next + 1 == length ? 0 : next + 1;
    }

    /** Overwrites the oldest outcome; what was never filled counts as no error. */
    private void mark(boolean error) {
        int word = next >>> 6;
        long bit = 1L << next;
        if ((errors[word] & bit) != 0) {
            errorCount--;
        }
        if (error) {
            errors[word] |= bit;
            errorCount++;
        } else {
            errors[word] &= ~bit;
        }
    }

    void clear() {
        Arrays.fill(errors, 0);
        next = 0;
        filled = 0;
        errorCount = 0;
        consecutive = 0;
    }

    int length() {
        return length;
    }

    int consecutiveErrors() {
        return consecutive;
    }

    /** How many outcomes it holds. */
    int outcomes() {
        return filled;
    }

    /** Errors per 100 outcomes once the window is full; 0 before. */
    double errorPercent() {
        return filled < length ? 0 : 100.0 * errorCount / length;
    }

    /** How many outcomes ago each error was that it holds, 0 for the newest outcome, in rising order. */
    List<Integer> errorAges() {
        if (errorCount == 0) {
            return List.of();
        }
        List<Integer> ages = new ArrayList<>(errorCount);
        for (int age = 0; age < filled; age++) {
            int place = next - 1 - age;
            if (place < 0) {
                place += length;
            }
            if ((errors[place >>> 6] & (1L << place)) != 0) {
                ages.add(age);
            }
        }
        return ages;
    }

    /** Takes the outcomes of another window; of one with another length, the errors in a row alone. */
    void restore(BreakerState from) {
        clear();
        if (from.windowLength() == length && from.errorAges().isEmpty()) {
            filled = from.outcomes();
            next = filled == length ? 0 : filled;
        } else if (from.windowLength() == length) {
            int age = from.errorAges().size() - 1;
            for (int outcome = from.outcomes() - 1; outcome >= 0; outcome--) {
                boolean error = age >= 0 && from.errorAges().get(age) == outcome;
                record(error);
                age -= error ? 1 : 0;
            }
        }
        consecutive = from.consecutiveErrors();
    }
}
