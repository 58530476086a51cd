package io.stratagem.guard;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A Stream that ticks for each element of its source and of each stage. Long because the type has many members. */
@NullUnmarked // nulls reach the stream inside, which refuses them
final class MeteredStream<T> implements Stream<T> {
    private final Stream<T> inner;
    private final int stages;

    MeteredStream(Stream<T> inner, int stages) {
        Stages.check(stages);
        this.inner = inner;
        this.stages = stages;
    }

    /** A source. */
    static <T> Stream<T> of(Stream<T> source) {
        return new MeteredStream<>(source.peek(value -> Meter.tick()), 1);
    }

    /** Two streams, one after the other. */
    static <T> Stream<T> concat(Stream<? extends T> first, Stream<? extends T> second) {
        return new MeteredStream<T>(
                Stream.concat(unwrap(first), unwrap(second)), Math.max(stages(first), stages(second)) + 1);
    }

    static <T> Stream<T> unwrap(Stream<T> stream) {
        return stream instanceof MeteredStream<T> metered ? metered.inner : stream;
    }

    private static int stages(Stream<?> stream) {
        return stream instanceof MeteredStream<?> metered ? metered.stages : 0;
    }

    /** A filter and no peek, so that nobody knows the size beforehand and makes room for all before the first is charged. */
    private Stream<T> buffered(int ticks) {
        return inner.filter(value -> {
            Meter.charge(ticks);
            Meter.allocate(CollectionCalls.ELEMENT_BYTES);
            return true;
        });
    }

    @Override
    public Stream<T> filter(Predicate<? super T> condition) {
        Objects.requireNonNull(condition);
        return new MeteredStream<>(
                inner.filter(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public <R> Stream<R> map(Function<? super T, ? extends R> function) {
        Objects.requireNonNull(function);
        return new MeteredStream<R>(
                inner.map(value -> {
                    Meter.tick();
                    return function.apply(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream mapToInt(ToIntFunction<? super T> function) {
        Objects.requireNonNull(function);
        return new MeteredIntStream(
                inner.mapToInt(value -> {
                    Meter.tick();
                    return function.applyAsInt(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream flatMapToInt(Function<? super T, ? extends IntStream> function) {
        Objects.requireNonNull(function);
        return new MeteredIntStream(
                inner.flatMapToInt(value -> {
                    Meter.tick();
                    return MeteredIntStream.unwrap(function.apply(value));
                }),
                stages + 1);
    }

    @Override
    public LongStream mapToLong(ToLongFunction<? super T> function) {
        Objects.requireNonNull(function);
        return new MeteredLongStream(
                inner.mapToLong(value -> {
                    Meter.tick();
                    return function.applyAsLong(value);
                }),
                stages + 1);
    }

    @Override
    public LongStream flatMapToLong(Function<? super T, ? extends LongStream> function) {
        Objects.requireNonNull(function);
        return new MeteredLongStream(
                inner.flatMapToLong(value -> {
                    Meter.tick();
                    return MeteredLongStream.unwrap(function.apply(value));
                }),
                stages + 1);
    }

    @Override
    public DoubleStream mapToDouble(ToDoubleFunction<? super T> function) {
        Objects.requireNonNull(function);
        return new MeteredDoubleStream(
                inner.mapToDouble(value -> {
                    Meter.tick();
                    return function.applyAsDouble(value);
                }),
                stages + 1);
    }

    @Override
    public DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> function) {
        Objects.requireNonNull(function);
        return new MeteredDoubleStream(
                inner.flatMapToDouble(value -> {
                    Meter.tick();
                    return MeteredDoubleStream.unwrap(function.apply(value));
                }),
                stages + 1);
    }

    @Override
    public <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> function) {
        Objects.requireNonNull(function);
        return new MeteredStream<R>(
                inner.flatMap(value -> {
                    Meter.tick();
                    return unwrap(function.apply(value));
                }),
                stages + 1);
    }

    @Override
    public <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> function) {
        Objects.requireNonNull(function);
        return new MeteredStream<>(
                inner.<R>mapMulti((value, sink) -> {
                    Meter.tick();
                    function.accept(value, (Consumer<R>) result -> {
                        Meter.tick();
                        sink.accept(result);
                    });
                }),
                stages + 1);
    }

    @Override
    public Stream<T> distinct() {
        OrderedHashSet<T> seen = new OrderedHashSet<>();
        return new MeteredStream<>(inner.filter(seen::add), stages + 1);
    }

    @Override
    public Stream<T> sorted() {
        return new MeteredStream<>(buffered(16).sorted(Ordering.natural()), stages + 1);
    }

    @Override
    public Stream<T> sorted(Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        return new MeteredStream<>(buffered(16).sorted(comparator), stages + 1);
    }

    @Override
    public Stream<T> peek(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return new MeteredStream<>(
                inner.peek(value -> {
                    Meter.tick();
                    action.accept(value);
                }),
                stages + 1);
    }

    @Override
    public Stream<T> limit(long count) {
        return new MeteredStream<>(inner.limit(count), stages + 1);
    }

    @Override
    public Stream<T> skip(long count) {
        return new MeteredStream<>(inner.skip(count), stages + 1);
    }

    @Override
    public Stream<T> takeWhile(Predicate<? super T> condition) {
        Objects.requireNonNull(condition);
        return new MeteredStream<>(
                inner.takeWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public Stream<T> dropWhile(Predicate<? super T> condition) {
        Objects.requireNonNull(condition);
        return new MeteredStream<>(
                inner.dropWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public void forEach(Consumer<? super T> action) {
        inner.forEach(action);
    }

    @Override
    public void forEachOrdered(Consumer<? super T> action) {
        inner.forEachOrdered(action);
    }

    @Override
    public Object[] toArray() {
        return buffered(0).toArray();
    }

    @Override
    public <A> A[] toArray(IntFunction<A[]> array) {
        return buffered(0).toArray(array);
    }

    @Override
    public T reduce(T start, BinaryOperator<T> operator) {
        return inner.reduce(start, operator);
    }

    @Override
    public Optional<T> reduce(BinaryOperator<T> operator) {
        return inner.reduce(operator);
    }

    @Override
    public <U> U reduce(U start, BiFunction<U, ? super T, U> function, BinaryOperator<U> combiner) {
        return inner.reduce(start, function, combiner);
    }

    @Override
    public <R> R collect(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner) {
        return inner.collect(supplier, accumulator, combiner);
    }

    @Override
    public <R, A> R collect(Collector<? super T, A, R> collector) {
        return inner.collect(collector);
    }

    @Override
    public List<T> toList() {
        return buffered(0).toList();
    }

    @Override
    public Optional<T> min(Comparator<? super T> comparator) {
        return inner.min(comparator);
    }

    @Override
    public Optional<T> max(Comparator<? super T> comparator) {
        return inner.max(comparator);
    }

    @Override
    public long count() {
        return inner.count();
    }

    @Override
    public boolean anyMatch(Predicate<? super T> condition) {
        return inner.anyMatch(condition);
    }

    @Override
    public boolean allMatch(Predicate<? super T> condition) {
        return inner.allMatch(condition);
    }

    @Override
    public boolean noneMatch(Predicate<? super T> condition) {
        return inner.noneMatch(condition);
    }

    @Override
    public Optional<T> findFirst() {
        return inner.findFirst();
    }

    @Override
    public Optional<T> findAny() {
        return inner.findAny();
    }

    @Override
    public Iterator<T> iterator() {
        return inner.iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
        return inner.spliterator();
    }

    @Override
    public boolean isParallel() {
        return false;
    }

    @Override
    public Stream<T> sequential() {
        return this;
    }

    @Override
    public Stream<T> parallel() {
        return this;
    }

    @Override
    public Stream<T> unordered() {
        return this;
    }

    @Override
    public Stream<T> onClose(Runnable action) {
        return new MeteredStream<>(inner.onClose(action), stages + 1);
    }

    @Override
    public void close() {
        inner.close();
    }
}
