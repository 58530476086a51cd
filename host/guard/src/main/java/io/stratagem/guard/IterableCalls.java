package io.stratagem.guard;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;

/** Loops over whatever can be iterated. */
@StandsIn(of = Iterable.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class IterableCalls {
    private IterableCalls() {}

    public static <T> void forEach(Iterable<T> elements, Consumer<? super T> action) {
        Objects.requireNonNull(action);
        elements.forEach(element -> {
            Meter.tick();
            action.accept(element);
        });
    }
}
