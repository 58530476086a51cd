package io.stratagem.guard;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.NullUnmarked;

/** Sources of DoubleStream; the streams then charge for themselves. */
@StandsIn(of = DoubleStream.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class DoubleStreamCalls {
    private DoubleStreamCalls() {}

    public static DoubleStream of(double element) {
        return MeteredDoubleStream.of(DoubleStream.of(element));
    }

    public static DoubleStream of(double... elements) {
        return MeteredDoubleStream.of(DoubleStream.of(elements));
    }

    public static DoubleStream empty() {
        return MeteredDoubleStream.of(DoubleStream.empty());
    }

    public static DoubleStream concat(DoubleStream first, DoubleStream second) {
        return MeteredDoubleStream.concat(first, second);
    }

    public static DoubleStream iterate(double seed, DoublePredicate hasNext, DoubleUnaryOperator next) {
        return MeteredDoubleStream.of(DoubleStream.iterate(seed, hasNext, next));
    }
}
