package io.stratagem.guard;

import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A DoubleStream that ticks for each element of its source and of each stage. Long because the type has many members. */
@NullUnmarked // nulls reach the stream inside, which refuses them
final class MeteredDoubleStream implements DoubleStream {
    private final DoubleStream inner;
    private final int stages;

    MeteredDoubleStream(DoubleStream inner, int stages) {
        Stages.check(stages);
        this.inner = inner;
        this.stages = stages;
    }

    /** A source. */
    static DoubleStream of(DoubleStream source) {
        return new MeteredDoubleStream(source.peek(value -> Meter.tick()), 1);
    }

    /** Two streams, one after the other. */
    static DoubleStream concat(DoubleStream first, DoubleStream second) {
        return new MeteredDoubleStream(
                DoubleStream.concat(unwrap(first), unwrap(second)), Math.max(stages(first), stages(second)) + 1);
    }

    static DoubleStream unwrap(DoubleStream stream) {
        return stream instanceof MeteredDoubleStream metered ? metered.inner : stream;
    }

    private static int stages(DoubleStream stream) {
        return stream instanceof MeteredDoubleStream metered ? metered.stages : 0;
    }

    /** A filter and no peek, so that nobody knows the size beforehand and makes room for all before the first is charged. */
    private DoubleStream buffered(int ticks) {
        return inner.filter(value -> {
            Meter.charge(ticks);
            Meter.allocate(CollectionCalls.ELEMENT_BYTES);
            return true;
        });
    }

    @Override
    public DoubleStream filter(DoublePredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredDoubleStream(
                inner.filter(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public DoubleStream map(DoubleUnaryOperator function) {
        Objects.requireNonNull(function);
        return new MeteredDoubleStream(
                inner.map(value -> {
                    Meter.tick();
                    return function.applyAsDouble(value);
                }),
                stages + 1);
    }

    @Override
    public <U> Stream<U> mapToObj(DoubleFunction<? extends U> function) {
        Objects.requireNonNull(function);
        return new MeteredStream<U>(
                inner.mapToObj(value -> {
                    Meter.tick();
                    return function.apply(value);
                }),
                stages + 1);
    }

    @Override
    public IntStream mapToInt(DoubleToIntFunction function) {
        Objects.requireNonNull(function);
        return new MeteredIntStream(
                inner.mapToInt(value -> {
                    Meter.tick();
                    return function.applyAsInt(value);
                }),
                stages + 1);
    }

    @Override
    public LongStream mapToLong(DoubleToLongFunction function) {
        Objects.requireNonNull(function);
        return new MeteredLongStream(
                inner.mapToLong(value -> {
                    Meter.tick();
                    return function.applyAsLong(value);
                }),
                stages + 1);
    }

    @Override
    public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> function) {
        Objects.requireNonNull(function);
        return new MeteredDoubleStream(
                inner.flatMap(value -> {
                    Meter.tick();
                    return unwrap(function.apply(value));
                }),
                stages + 1);
    }

    @Override
    public DoubleStream mapMulti(DoubleMapMultiConsumer function) {
        Objects.requireNonNull(function);
        return new MeteredDoubleStream(
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
    public DoubleStream distinct() {
        OrderedHashSet<Double> seen = new OrderedHashSet<>();
        return new MeteredDoubleStream(inner.filter(seen::add), stages + 1);
    }

    @Override
    public DoubleStream sorted() {
        return new MeteredDoubleStream(buffered(16).sorted(), stages + 1);
    }

    @Override
    public DoubleStream peek(DoubleConsumer action) {
        Objects.requireNonNull(action);
        return new MeteredDoubleStream(
                inner.peek(value -> {
                    Meter.tick();
                    action.accept(value);
                }),
                stages + 1);
    }

    @Override
    public DoubleStream limit(long count) {
        return new MeteredDoubleStream(inner.limit(count), stages + 1);
    }

    @Override
    public DoubleStream skip(long count) {
        return new MeteredDoubleStream(inner.skip(count), stages + 1);
    }

    @Override
    public DoubleStream takeWhile(DoublePredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredDoubleStream(
                inner.takeWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public DoubleStream dropWhile(DoublePredicate condition) {
        Objects.requireNonNull(condition);
        return new MeteredDoubleStream(
                inner.dropWhile(value -> {
                    Meter.tick();
                    return condition.test(value);
                }),
                stages + 1);
    }

    @Override
    public Stream<Double> boxed() {
        return new MeteredStream<>(inner.boxed(), stages + 1);
    }

    @Override
    public void forEach(DoubleConsumer action) {
        inner.forEach(action);
    }

    @Override
    public void forEachOrdered(DoubleConsumer action) {
        inner.forEachOrdered(action);
    }

    @Override
    public double[] toArray() {
        return buffered(0).toArray();
    }

    @Override
    public double reduce(double start, DoubleBinaryOperator operator) {
        return inner.reduce(start, operator);
    }

    @Override
    public OptionalDouble reduce(DoubleBinaryOperator operator) {
        return inner.reduce(operator);
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        return inner.collect(supplier, accumulator, combiner);
    }

    @Override
    public double sum() {
        return inner.sum();
    }

    @Override
    public OptionalDouble min() {
        return inner.min();
    }

    @Override
    public OptionalDouble max() {
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
    public DoubleSummaryStatistics summaryStatistics() {
        return inner.summaryStatistics();
    }

    @Override
    public boolean anyMatch(DoublePredicate condition) {
        return inner.anyMatch(condition);
    }

    @Override
    public boolean allMatch(DoublePredicate condition) {
        return inner.allMatch(condition);
    }

    @Override
    public boolean noneMatch(DoublePredicate condition) {
        return inner.noneMatch(condition);
    }

    @Override
    public OptionalDouble findFirst() {
        return inner.findFirst();
    }

    @Override
    public OptionalDouble findAny() {
        return inner.findAny();
    }

    @Override
    public PrimitiveIterator.OfDouble iterator() {
        return inner.iterator();
    }

    @Override
    public Spliterator.OfDouble spliterator() {
        return inner.spliterator();
    }

    @Override
    public boolean isParallel() {
        return false;
    }

    @Override
    public DoubleStream sequential() {
        return this;
    }

    @Override
    public DoubleStream parallel() {
        return this;
    }

    @Override
    public DoubleStream unordered() {
        return this;
    }

    @Override
    public DoubleStream onClose(Runnable action) {
        return new MeteredDoubleStream(inner.onClose(action), stages + 1);
    }

    @Override
    public void close() {
        inner.close();
    }
}
