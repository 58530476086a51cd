package io.stratagem.guard;

import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;

/** Sources of LongStream; the streams then charge for themselves. */
@StandsIn(of = LongStream.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class LongStreamCalls {
    private LongStreamCalls() {}

    public static LongStream of(long element) {
        return MeteredLongStream.of(LongStream.of(element));
    }

    public static LongStream of(long... elements) {
        return MeteredLongStream.of(LongStream.of(elements));
    }

    public static LongStream empty() {
        return MeteredLongStream.of(LongStream.empty());
    }

    public static LongStream concat(LongStream first, LongStream second) {
        return MeteredLongStream.concat(first, second);
    }

    public static LongStream iterate(long seed, LongPredicate hasNext, LongUnaryOperator next) {
        return MeteredLongStream.of(LongStream.iterate(seed, hasNext, next));
    }

    public static LongStream range(long from, long to) {
        return MeteredLongStream.of(LongStream.range(from, to));
    }

    public static LongStream rangeClosed(long from, long to) {
        return MeteredLongStream.of(LongStream.rangeClosed(from, to));
    }
}
