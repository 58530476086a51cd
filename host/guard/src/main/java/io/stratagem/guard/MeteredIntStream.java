package io.stratagem.guard;

import java.util.IntSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A IntStream that ticks for each element of its source and of each stage. Long because the type has many members. */
@NullUnmarked // nulls reach the stream inside, which refuses them
final class MeteredIntStream implements IntStream {
    private final IntStream inner;
    private final int stages;

    MeteredIntStream(IntStream inner, int stages) {
        Stages.check(stages);
        this.inner = inner;
        this.stages = stages;
    }

    /** A source. */
    static IntStream of(IntStream source) {
        return new MeteredIntStream(source.peek(value -> Meter.tick()), 1);
    }

    /** Two streams, one after the other. */
    static IntStream concat(IntStream first, IntStream second) {
        return new MeteredIntStream(
                IntStream.concat(unwrap(first), unwrap(second)), Math.max(stages(first), stages(second)) + 1);
    }

    static IntStream unwrap(IntStream stream) {
        return stream instanceof MeteredIntStream metered ? metered.inner : stream;
    }

    private static int stages(IntStream stream) {
        return stream instanceof MeteredIntStream metered ? metered.stages : 0;
    }

    /** A filter and no peek, so that nobody knows the size beforehand and makes room for all before the first is charged. */
    private IntStream buffered(int ticks) {
        return inner.filter(value -> {
            Meter.charge(ticks);
            Meter.allocate(CollectionCalls.ELEMENT_BYTES);
            return true;
        });
    }

    @Override
    public IntStream filter(IntPredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredIntStream(
                inner.filter(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream map(IntUnaryOperator function) {
        Objects.requireNonNull(function);
        return new MeteredIntStream(
                inner.map(value -> {
                    Meter.tick();
                    return function.applyAsInt(value);
                }),
                stages + 1);
    }

    @Override
    public <U> Stream<U> mapToObj(IntFunction<? extends U> function) {
        Objects.requireNonNull(function);
        return new MeteredStream<U>(
                inner.mapToObj(value -> {
                    Meter.tick();
                    return function.apply(value);
                }),
                stages + 1);
    }

    @Override
    public LongStream mapToLong(IntToLongFunction function) {
        Objects.requireNonNull(function);
        return new MeteredLongStream(
                inner.mapToLong(value -> {
                    Meter.tick();
                    return function.applyAsLong(value);
                }),
                stages + 1);
    }

    @Override
    public DoubleStream mapToDouble(IntToDoubleFunction function) {
        Objects.requireNonNull(function);
        return new MeteredDoubleStream(
                inner.mapToDouble(value -> {
                    Meter.tick();
                    return function.applyAsDouble(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream flatMap(IntFunction<? extends IntStream> function) {
        Objects.requireNonNull(function);
        return new MeteredIntStream(
                inner.flatMap(value -> {
                    Meter.tick();
                    return unwrap(function.apply(value));
                }),
                stages + 1);
    }

    @Override
    public IntStream mapMulti(IntMapMultiConsumer function) {
        Objects.requireNonNull(function);
        return new MeteredIntStream(
                inner.mapMulti((value, sink) -> {
                    Meter.tick();
                    function.accept(value, result -> {
                        Meter.tick();
                        sink.accept(result);
                    });
                }),
                stages + 1);
    }

    @Override
    public IntStream distinct() {
        OrderedHashSet<Integer> seen = new OrderedHashSet<>();
        return new MeteredIntStream(inner.filter(seen::add), stages + 1);
    }

    @Override
    public IntStream sorted() {
        return new MeteredIntStream(buffered(16).sorted(), stages + 1);
    }

    @Override
    public IntStream peek(IntConsumer action) {
        Objects.requireNonNull(action);
        return new MeteredIntStream(
                inner.peek(value -> {
                    Meter.tick();
                    action.accept(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream limit(long count) {
        return new MeteredIntStream(inner.limit(count), stages + 1);
    }

    @Override
    public IntStream skip(long count) {
        return new MeteredIntStream(inner.skip(count), stages + 1);
    }

    @Override
    public IntStream takeWhile(IntPredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredIntStream(
                inner.takeWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream dropWhile(IntPredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredIntStream(
                inner.dropWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public Stream<Integer> boxed() {
        return new MeteredStream<>(inner.boxed(), stages + 1);
    }

    @Override
    public LongStream asLongStream() {
        return new MeteredLongStream(inner.asLongStream(), stages + 1);
    }

    @Override
    public DoubleStream asDoubleStream() {
        return new MeteredDoubleStream(inner.asDoubleStream(), stages + 1);
    }

    @Override
    public void forEach(IntConsumer action) {
        inner.forEach(action);
    }

    @Override
    public void forEachOrdered(IntConsumer action) {
        inner.forEachOrdered(action);
    }

    @Override
    public int[] toArray() {
        return buffered(0).toArray();
    }

    @Override
    public int reduce(int start, IntBinaryOperator operator) {
        return inner.reduce(start, operator);
    }

    @Override
    public OptionalInt reduce(IntBinaryOperator operator) {
        return inner.reduce(operator);
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        return inner.collect(supplier, accumulator, combiner);
    }

    @Override
    public int sum() {
        return inner.sum();
    }

    @Override
    public OptionalInt min() {
        return inner.min();
    }

    @Override
    public OptionalInt max() {
        return inner.max();
    }

    @Override
    public long count() {
        return inner.count();
    }

    @Override
    public OptionalDouble average() {
        return inner.average();
    }

    @Override
    public IntSummaryStatistics summaryStatistics() {
        return inner.summaryStatistics();
    }

    @Override
    public boolean anyMatch(IntPredicate condition) {
        return inner.anyMatch(condition);
    }

    @Override
    public boolean allMatch(IntPredicate condition) {
        return inner.allMatch(condition);
    }

    @Override
    public boolean noneMatch(IntPredicate condition) {
        return inner.noneMatch(condition);
    }

    @Override
    public OptionalInt findFirst() {
        return inner.findFirst();
    }

    @Override
    public OptionalInt findAny() {
        return inner.findAny();
    }

    @Override
    public PrimitiveIterator.OfInt iterator() {
        return inner.iterator();
    }

    @Override
    public Spliterator.OfInt spliterator() {
        return inner.spliterator();
    }

    @Override
    public boolean isParallel() {
        return false;
    }

    @Override
    public IntStream sequential() {
        return this;
    }

    @Override
    public IntStream parallel() {
        return this;
    }

    @Override
    public IntStream unordered() {
        return this;
    }

    @Override
    public IntStream onClose(Runnable action) {
        return new MeteredIntStream(inner.onClose(action), stages + 1);
    }

    @Override
    public void close() {
        inner.close();
    }
}
