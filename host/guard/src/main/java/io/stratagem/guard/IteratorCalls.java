package io.stratagem.guard;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;

/** Removal through an iterator, which may move every element behind; and loops. */
@StandsIn(of = Iterator.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class IteratorCalls {
    private IteratorCalls() {}

    public static void remove(Iterator<?> iterator) {
        Walk.read(Meter.elementsPossible());
        iterator.remove();
    }

    public static <T> void forEachRemaining(Iterator<T> iterator, Consumer<? super T> action) {
        Objects.requireNonNull(action);
        iterator.forEachRemaining(element -> {
            Meter.tick();
            action.accept(element);
        });
    }
}
