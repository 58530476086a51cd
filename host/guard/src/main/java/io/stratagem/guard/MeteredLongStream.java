package io.stratagem.guard;

import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A LongStream that ticks for each element of its source and of each stage. Long because the type has many members. */
@NullUnmarked // nulls reach the stream inside, which refuses them
final class MeteredLongStream implements LongStream {
    private final LongStream inner;
    private final int stages;

    MeteredLongStream(LongStream inner, int stages) {
        Stages.check(stages);
        this.inner = inner;
        this.stages = stages;
    }

    /** A source. */
    static LongStream of(LongStream source) {
        return new MeteredLongStream(source.peek(value -> Meter.tick()), 1);
    }

    /** Two streams, one after the other. */
    static LongStream concat(LongStream first, LongStream second) {
        return new MeteredLongStream(
                LongStream.concat(unwrap(first), unwrap(second)), Math.max(stages(first), stages(second)) + 1);
    }

    static LongStream unwrap(LongStream stream) {
        return stream instanceof MeteredLongStream metered ? metered.inner : stream;
    }

    private static int stages(LongStream stream) {
        return stream instanceof MeteredLongStream metered ? metered.stages : 0;
    }

    /** A filter and no peek, so that nobody knows the size beforehand and makes room for all before the first is charged. */
    private LongStream buffered(int ticks) {
        return inner.filter(value -> {
            Meter.charge(ticks);
            Meter.allocate(CollectionCalls.ELEMENT_BYTES);
            return true;
        });
    }

    @Override
    public LongStream filter(LongPredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredLongStream(
                inner.filter(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public LongStream map(LongUnaryOperator function) {
        Objects.requireNonNull(function);
        return new MeteredLongStream(
                inner.map(value -> {
                    Meter.tick();
                    return function.applyAsLong(value);
                }),
                stages + 1);
    }

    @Override
    public <U> Stream<U> mapToObj(LongFunction<? extends U> function) {
        Objects.requireNonNull(function);
        return new MeteredStream<U>(
                inner.mapToObj(value -> {
                    Meter.tick();
                    return function.apply(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream mapToInt(LongToIntFunction function) {
        Objects.requireNonNull(function);
        return new MeteredIntStream(
                inner.mapToInt(value -> {
                    Meter.tick();
                    return function.applyAsInt(value);
                }),
                stages + 1);
    }

    @Override
    public DoubleStream mapToDouble(LongToDoubleFunction function) {
        Objects.requireNonNull(function);
        return new MeteredDoubleStream(
                inner.mapToDouble(value -> {
                    Meter.tick();
                    return function.applyAsDouble(value);
                }),
                stages + 1);
    }

    @Override
    public LongStream flatMap(LongFunction<? extends LongStream> function) {
        Objects.requireNonNull(function);
        return new MeteredLongStream(
                inner.flatMap(value -> {
                    Meter.tick();
                    return unwrap(function.apply(value));
                }),
                stages + 1);
    }

    @Override
    public LongStream mapMulti(LongMapMultiConsumer function) {
        Objects.requireNonNull(function);
        return new MeteredLongStream(
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
    public LongStream distinct() {
        OrderedHashSet<Long> seen = new OrderedHashSet<>();
        return new MeteredLongStream(inner.filter(seen::add), stages + 1);
    }

    @Override
    public LongStream sorted() {
        return new MeteredLongStream(buffered(16).sorted(), stages + 1);
    }

    @Override
    public LongStream peek(LongConsumer action) {
        Objects.requireNonNull(action);
        return new MeteredLongStream(
                inner.peek(value -> {
                    Meter.tick();
                    action.accept(value);
                }),
                stages + 1);
    }

    @Override
    public LongStream limit(long count) {
        return new MeteredLongStream(inner.limit(count), stages + 1);
    }

    @Override
    public LongStream skip(long count) {
        return new MeteredLongStream(inner.skip(count), stages + 1);
    }

    @Override
    public LongStream takeWhile(LongPredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredLongStream(
                inner.takeWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public LongStream dropWhile(LongPredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredLongStream(
                inner.dropWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public Stream<Long> boxed() {
        return new MeteredStream<>(inner.boxed(), stages + 1);
    }

    @Override
    public DoubleStream asDoubleStream() {
        return new MeteredDoubleStream(inner.asDoubleStream(), stages + 1);
    }

    @Override
    public void forEach(LongConsumer action) {
        inner.forEach(action);
    }

    @Override
    public void forEachOrdered(LongConsumer action) {
        inner.forEachOrdered(action);
    }

    @Override
    public long[] toArray() {
        return buffered(0).toArray();
    }

    @Override
    public long reduce(long start, LongBinaryOperator operator) {
        return inner.reduce(start, operator);
    }

    @Override
    public OptionalLong reduce(LongBinaryOperator operator) {
        return inner.reduce(operator);
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        return inner.collect(supplier, accumulator, combiner);
    }

    @Override
    public long sum() {
        return inner.sum();
    }

    @Override
    public OptionalLong min() {
        return inner.min();
    }

    @Override
    public OptionalLong max() {
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
    public LongSummaryStatistics summaryStatistics() {
        return inner.summaryStatistics();
    }

    @Override
    public boolean anyMatch(LongPredicate condition) {
        return inner.anyMatch(condition);
    }

    @Override
    public boolean allMatch(LongPredicate condition) {
        return inner.allMatch(condition);
    }

    @Override
    public boolean noneMatch(LongPredicate condition) {
        return inner.noneMatch(condition);
    }

    @Override
    public OptionalLong findFirst() {
        return inner.findFirst();
    }

    @Override
    public OptionalLong findAny() {
        return inner.findAny();
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return inner.iterator();
    }

    @Override
    public Spliterator.OfLong spliterator() {
        return inner.spliterator();
    }

    @Override
    public boolean isParallel() {
        return false;
    }

    @Override
    public LongStream sequential() {
        return this;
    }

    @Override
    public LongStream parallel() {
        return this;
    }

    @Override
    public LongStream unordered() {
        return this;
    }

    @Override
    public LongStream onClose(Runnable action) {
        return new MeteredLongStream(inner.onClose(action), stages + 1);
    }

    @Override
    public void close() {
        inner.close();
    }
}
