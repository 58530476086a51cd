package io.stratagem.guard;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** Sources of IntStream; the streams then charge for themselves. */
@StandsIn(of = IntStream.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class IntStreamCalls {
    private IntStreamCalls() {}

    public static IntStream of(int element) {
        return MeteredIntStream.of(IntStream.of(element));
    }

    public static IntStream of(int... elements) {
        return MeteredIntStream.of(IntStream.of(elements));
    }

    public static IntStream empty() {
        return MeteredIntStream.of(IntStream.empty());
    }

    public static IntStream concat(IntStream first, IntStream second) {
        return MeteredIntStream.concat(first, second);
    }

    public static IntStream iterate(int seed, IntPredicate hasNext, IntUnaryOperator next) {
        return MeteredIntStream.of(IntStream.iterate(seed, hasNext, next));
    }

    public static IntStream range(int from, int to) {
        return MeteredIntStream.of(IntStream.range(from, to));
    }

    public static IntStream rangeClosed(int from, int to) {
        return MeteredIntStream.of(IntStream.rangeClosed(from, to));
    }
}
