package io.stratagem.kernel.lane;

import java.util.List;

/**
 * When a strategy's evaluation stops and resumes, as plain data.
 *
 * @param passed how often it stopped or resumed up to now; even: it is evaluated
 * @param ahead the epochs at which it will, in order
 */
public record EvaluationStops(int passed, List<Long> ahead) {
    /** Of a strategy that was never stopped. */
    public static final EvaluationStops NONE = new EvaluationStops(0, List.of());

    public EvaluationStops {
        ahead = List.copyOf(ahead);
        if (passed < 0) {
            throw new IllegalArgumentException("a count is not negative: " + passed);
        }
    }

    /** Whether it is evaluated once what lies ahead has passed. */
    public boolean endsEvaluated() {
        return ((passed + ahead.size()) & 1) == 0;
    }

    /** The same if it ends so, else stopped or resumed at once. */
    public EvaluationStops ending(boolean evaluated) {
        return endsEvaluated() == evaluated ? this : new EvaluationStops(passed + ahead.size() + 1, List.of());
    }
}
