package io.stratagem.guard;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Optionals as streams. */
@StandsIn(of = Optional.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class OptionalCalls {
    private OptionalCalls() {}

    public static <T> Stream<T> stream(Optional<T> optional) {
        return MeteredStream.of(optional.stream());
    }
}
