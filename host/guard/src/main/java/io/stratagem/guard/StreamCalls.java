package io.stratagem.guard;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Sources of streams; the streams then charge for themselves. */
@StandsIn(of = Stream.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class StreamCalls {
    private StreamCalls() {}

    public static <T> Stream<T> of(T element) {
        return MeteredStream.of(Stream.of(element));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Stream<T> of(T... elements) {
        return MeteredStream.of(Stream.of(elements));
    }

    public static <T> Stream<T> ofNullable(T element) {
        return MeteredStream.of(Stream.ofNullable(element));
    }

    public static <T> Stream<T> empty() {
        return MeteredStream.of(Stream.empty());
    }

    public static <T> Stream<T> concat(Stream<? extends T> first, Stream<? extends T> second) {
        return MeteredStream.concat(first, second);
    }

    public static <T> Stream<T> iterate(T seed, Predicate<? super T> hasNext, UnaryOperator<T> next) {
        return MeteredStream.of(Stream.iterate(seed, hasNext, next));
    }
}
