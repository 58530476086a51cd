package io.stratagem.guard;

import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Collectors: those of sets and maps keep the order of arrival; nesting is bounded, what is kept is charged. */
@StandsIn(of = Collectors.class)
@Cost(CostClass.DET)
@NullUnmarked // nulls pass as the original lets them
public final class CollectorsCalls {
    private static final int CONTAINER_BYTES = 64;

    private CollectorsCalls() {}

    public static <T> Collector<T, ?, List<T>> toList() {
        return storing(Collectors.toList());
    }

    public static <T> Collector<T, ?, List<T>> toUnmodifiableList() {
        return storing(Collectors.toUnmodifiableList());
    }

    public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(Supplier<C> factory) {
        return storing(Collectors.toCollection(factory));
    }

    public static <T> Collector<T, ?, Set<T>> toSet() {
        return metered(Collectors.<T, Set<T>>toCollection(OrderedHashSet::new));
    }

    public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
        return metered(Collectors.collectingAndThen(
                Collectors.<T, Set<T>>toCollection(OrderedHashSet::new), SetCalls::copyOf));
    }

    public static Collector<CharSequence, ?, String> joining() {
        return joining("");
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence separator) {
        return joining(separator, "", "");
    }

    public static Collector<CharSequence, ?, String> joining(
            CharSequence separator, CharSequence prefix, CharSequence suffix) {
        return charged(
                Collectors.joining(separator, prefix, suffix),
                part -> Texts.made(4L * (separator.length() + (part == null ? 4 : part.length()))));
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return metered(Collector.of(
                OrderedHashMap<K, V>::new,
                (map, element) -> putOnce(map, key.apply(element), value.apply(element)),
                CollectorsCalls::unmerged,
                map -> map));
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toUnmodifiableMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return metered(Collectors.collectingAndThen(toMap(key, value), MapCalls::copyOf));
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> merge) {
        return metered(Collectors.toMap(key, value, merge, OrderedHashMap::new));
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toUnmodifiableMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> merge) {
        return metered(Collectors.collectingAndThen(toMap(key, value, merge), MapCalls::copyOf));
    }

    public static <T, K, V, M extends Map<K, V>> Collector<T, ?, M> toMap(
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value,
            BinaryOperator<V> merge,
            Supplier<M> factory) {
        return metered(Collectors.toMap(key, value, merge, factory));
    }

    public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> key) {
        return groupingBy(key, toList());
    }

    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(
            Function<? super T, ? extends K> key, Collector<? super T, A, D> downstream) {
        return metered(Collectors.<T, K, D, A, Map<K, D>>groupingBy(key, OrderedHashMap::new, downstream));
    }

    public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(
            Function<? super T, ? extends K> key, Supplier<M> factory, Collector<? super T, A, D> downstream) {
        return metered(Collectors.groupingBy(key, factory, downstream));
    }

    public static <T> Collector<T, ?, Map<Boolean, List<T>>> partitioningBy(Predicate<? super T> condition) {
        return partitioningBy(condition, toList());
    }

    public static <T, D, A> Collector<T, ?, Map<Boolean, D>> partitioningBy(
            Predicate<? super T> condition, Collector<? super T, A, D> downstream) {
        return metered(Collectors.partitioningBy(condition, downstream));
    }

    public static <T> Collector<T, ?, Long> counting() {
        return metered(Collectors.counting());
    }

    public static <T> Collector<T, ?, Integer> summingInt(ToIntFunction<? super T> function) {
        return metered(Collectors.summingInt(function));
    }

    public static <T> Collector<T, ?, Double> averagingInt(ToIntFunction<? super T> function) {
        return metered(Collectors.averagingInt(function));
    }

    public static <T> Collector<T, ?, IntSummaryStatistics> summarizingInt(ToIntFunction<? super T> function) {
        return metered(Collectors.summarizingInt(function));
    }

    public static <T> Collector<T, ?, Long> summingLong(ToLongFunction<? super T> function) {
        return metered(Collectors.summingLong(function));
    }

    public static <T> Collector<T, ?, Double> averagingLong(ToLongFunction<? super T> function) {
        return metered(Collectors.averagingLong(function));
    }

    public static <T> Collector<T, ?, LongSummaryStatistics> summarizingLong(ToLongFunction<? super T> function) {
        return metered(Collectors.summarizingLong(function));
    }

    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> function) {
        return metered(Collectors.summingDouble(function));
    }

    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> function) {
        return metered(Collectors.averagingDouble(function));
    }

    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(ToDoubleFunction<? super T> function) {
        return metered(Collectors.summarizingDouble(function));
    }

    public static <T> Collector<T, ?, Optional<T>> minBy(Comparator<? super T> comparator) {
        return metered(Collectors.minBy(comparator));
    }

    public static <T> Collector<T, ?, Optional<T>> maxBy(Comparator<? super T> comparator) {
        return metered(Collectors.maxBy(comparator));
    }

    public static <T, U, A, R> Collector<T, ?, R> mapping(
            Function<? super T, ? extends U> function, Collector<? super U, A, R> downstream) {
        return metered(Collectors.mapping(function, downstream));
    }

    public static <T, A, R> Collector<T, ?, R> filtering(
            Predicate<? super T> condition, Collector<? super T, A, R> downstream) {
        return metered(Collectors.filtering(condition, downstream));
    }

    public static <T, U, A, R> Collector<T, ?, R> flatMapping(
            Function<? super T, ? extends Stream<? extends U>> function, Collector<? super U, A, R> downstream) {
        return metered(Collectors.flatMapping(function, downstream));
    }

    public static <T, A, R, S> Collector<T, A, S> collectingAndThen(
            Collector<T, A, R> downstream, Function<R, S> finisher) {
        return metered(Collectors.collectingAndThen(downstream, finisher));
    }

    public static <T> Collector<T, ?, T> reducing(T start, BinaryOperator<T> operator) {
        return metered(Collectors.reducing(start, operator));
    }

    public static <T> Collector<T, ?, Optional<T>> reducing(BinaryOperator<T> operator) {
        return metered(Collectors.reducing(operator));
    }

    public static <T, U> Collector<T, ?, U> reducing(
            U start, Function<? super T, ? extends U> function, BinaryOperator<U> operator) {
        return metered(Collectors.reducing(start, function, operator));
    }

    public static <T, A, B, R> Collector<T, ?, R> teeing(
            Collector<? super T, ?, A> first,
            Collector<? super T, ?, B> second,
            BiFunction<? super A, ? super B, R> merger) {
        return metered(Collectors.teeing(first, second, merger));
    }

    private static <K, V> void putOnce(Map<K, V> map, K key, V value) {
        V old = map.putIfAbsent(key, Objects.requireNonNull(value));
        if (old != null) {
            throw new IllegalStateException("Duplicate key " + Texts.of(key) + " (attempted merging values "
                    + Texts.of(old) + " and " + Texts.of(value) + ")");
        }
    }

    private static <M> M unmerged(M first, M second) {
        throw new IllegalStateException("streams are sequential, so no results have to be merged: " + first + second);
    }

    /** One that keeps every element. */
    private static <T, A, R> Collector<T, A, R> storing(Collector<T, A, R> collector) {
        return charged(collector, element -> Meter.allocate(CollectionCalls.ELEMENT_BYTES));
    }

    private static <T, A, R> Collector<T, A, R> charged(Collector<T, A, R> collector, Consumer<? super T> charge) {
        BiConsumer<A, T> accumulator = collector.accumulator();
        return with(collector, (container, element) -> {
            charge.accept(element);
            accumulator.accept(container, element);
        });
    }

    private static <T, A, R> Collector<T, A, R> metered(Collector<T, A, R> collector) {
        return with(collector, collector.accumulator());
    }

    /** One level deeper in every step, so that none can be nested without end. */
    private static <T, A, R> Collector<T, A, R> with(Collector<T, A, R> collector, BiConsumer<A, T> accumulator) {
        Supplier<A> supplier = collector.supplier();
        Function<A, R> finisher = collector.finisher();
        return Collector.of(
                () -> {
                    int outside = Meter.enter();
                    Meter.allocate(CONTAINER_BYTES);
                    A container = supplier.get();
                    Meter.leave(outside);
                    return container;
                },
                (container, element) -> {
                    int outside = Meter.enter();
                    accumulator.accept(container, element);
                    Meter.leave(outside);
                },
                collector.combiner(),
                container -> {
                    int outside = Meter.enter();
                    R result = finisher.apply(container);
                    Meter.leave(outside);
                    return result;
                });
    }
}
