package io.stratagem.guard;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;

/** Optionals of primitives as streams. */
@StandsIn(of = {OptionalInt.class, OptionalLong.class, OptionalDouble.class})
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class PrimitiveOptionalCalls {
    private PrimitiveOptionalCalls() {}

    public static IntStream stream(OptionalInt optional) {
        return MeteredIntStream.of(optional.stream());
    }

    public static LongStream stream(OptionalLong optional) {
        return MeteredLongStream.of(optional.stream());
    }

    public static DoubleStream stream(OptionalDouble optional) {
        return MeteredDoubleStream.of(optional.stream());
    }
}
