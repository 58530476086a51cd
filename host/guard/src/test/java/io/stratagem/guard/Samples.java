package io.stratagem.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Random arguments of any type a stand-in takes, and a text by which two outcomes can be compared. */
@SuppressWarnings("UnnecessaryStringBuilder") // builders are samples too
final class Samples {
    private static final String[] WORDS = {"", "a", "ab", "aba", "-12", "3.5e2", "2026-01-02", "PT5S", "é€", " x "};

    private static final Map<Class<?>, Function<Random, Object>> BY_TYPE = new LinkedHashMap<>();

    private Samples() {}

    private static <T> void sample(Class<T> type, Function<Random, ? extends Object> of) {
        BY_TYPE.put(type, of::apply);
    }

    static {
        sample(boolean.class, Random::nextBoolean);
        sample(byte.class, random -> (byte) random.nextInt(-3, 9));
        sample(short.class, random -> (short) random.nextInt(-3, 9));
        sample(char.class, random -> (char) ('a' + random.nextInt(3)));
        sample(int.class, random -> random.nextInt(-1, 7));
        sample(long.class, random -> (long) random.nextInt(-1, 7));
        sample(float.class, random -> (float) random.nextInt(-3, 9) / 2);
        sample(double.class, random -> random.nextInt(-9, 90) / 8.0);
        sample(String.class, random -> WORDS[random.nextInt(WORDS.length)]);
        sample(CharSequence.class, random -> WORDS[random.nextInt(WORDS.length)]);
        sample(StringBuilder.class, random -> new StringBuilder(WORDS[random.nextInt(WORDS.length)]));
        sample(BitSet.class, random -> BitSet.valueOf(new long[] {random.nextInt(200)}));
        sample(StringJoiner.class, random -> new StringJoiner(",").add("a"));
        sample(Object.class, Samples::object);
        sample(Comparable.class, random -> random.nextInt(5));
        sample(Locale.class, random -> Locale.ROOT);
        sample(
                BigInteger.class,
                random ->
                        new BigInteger(random.nextInt(1, 90), random).subtract(BigInteger.valueOf(random.nextInt(40))));
        sample(BigDecimal.class, random -> BigDecimal.valueOf(random.nextInt(-9000, 9000), random.nextInt(-3, 9)));
        sample(MathContext.class, random -> new MathContext(random.nextInt(0, 40), RoundingMode.HALF_EVEN));
        sample(RoundingMode.class, random -> RoundingMode.values()[random.nextInt(RoundingMode.values().length)]);
        sample(Random.class, random -> new Random(random.nextInt()));
        sample(Class.class, random -> RoundingMode.class);
        sample(Throwable.class, random -> new IllegalStateException(WORDS[random.nextInt(WORDS.length)]));
        sample(Optional.class, random -> random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(5)));
        sample(OptionalInt.class, random -> OptionalInt.of(random.nextInt(5)));
        sample(OptionalLong.class, random -> OptionalLong.of(random.nextInt(5)));
        sample(OptionalDouble.class, random -> OptionalDouble.of(random.nextInt(5)));
        collections();
        functions();
        streams();
    }

    private static void collections() {
        sample(
                Collection.class,
                random -> random.nextBoolean() ? numbers(random) : new LinkedHashSet<>(numbers(random)));
        sample(Iterable.class, Samples::numbers);
        sample(List.class, Samples::numbers);
        sample(ArrayList.class, Samples::numbers);
        sample(Set.class, random -> new LinkedHashSet<>(numbers(random)));
        sample(Queue.class, random -> new ArrayDeque<>(numbers(random)));
        sample(Deque.class, random -> new ArrayDeque<>(numbers(random)));
        sample(Iterator.class, random -> advanced(numbers(random).iterator()));
        sample(ListIterator.class, random -> advanced(numbers(random).listIterator()));
        sample(Map.class, Samples::map);
        sample(Map.Entry.class, random -> Map.entry(random.nextInt(1000), random.nextInt(5)));
    }

    private static void functions() {
        sample(Consumer.class, random -> (Consumer<Object>) any -> {});
        sample(BiConsumer.class, random -> (BiConsumer<Object, Object>) (any, other) -> {});
        sample(IntConsumer.class, random -> (IntConsumer) any -> {});
        sample(LongConsumer.class, random -> (LongConsumer) any -> {});
        sample(DoubleConsumer.class, random -> (DoubleConsumer) any -> {});
        sample(Predicate.class, random -> (Predicate<Object>) any -> any.hashCode() % 2 == 0);
        sample(BiPredicate.class, random -> (BiPredicate<Object, Object>) (any, other) -> any.equals(other));
        sample(IntPredicate.class, random -> (IntPredicate) any -> any % 2 == 0 && any < 50);
        sample(LongPredicate.class, random -> (LongPredicate) any -> any % 2 == 0 && any < 50);
        sample(DoublePredicate.class, random -> (DoublePredicate) any -> any < 5);
        sample(Function.class, random -> (Function<Object, Object>) Object::hashCode);
        sample(BiFunction.class, random -> (BiFunction<Object, Object, Object>) (any, other) -> any.hashCode() + 3);
        sample(UnaryOperator.class, random -> (UnaryOperator<Object>) any -> any.hashCode() + 3);
        sample(BinaryOperator.class, random -> (BinaryOperator<Object>) (any, other) -> other);
        sample(IntUnaryOperator.class, random -> (IntUnaryOperator) any -> any + 3);
        sample(LongUnaryOperator.class, random -> (LongUnaryOperator) any -> any + 3);
        sample(DoubleUnaryOperator.class, random -> (DoubleUnaryOperator) any -> any + 3);
        sample(IntFunction.class, random -> (IntFunction<Object>) Object[]::new);
        sample(IntToLongFunction.class, random -> (IntToLongFunction) any -> any + 3);
        sample(IntToDoubleFunction.class, random -> (IntToDoubleFunction) any -> any + 3);
        sample(ToIntFunction.class, random -> (ToIntFunction<Object>) Object::hashCode);
        sample(ToLongFunction.class, random -> (ToLongFunction<Object>) Object::hashCode);
        sample(ToDoubleFunction.class, random -> (ToDoubleFunction<Object>) Object::hashCode);
        sample(
                Supplier.class,
                random -> random.nextBoolean()
                        ? (Supplier<Object>) ArrayList::new
                        : (Supplier<Object>) LinkedHashMap::new);
        sample(Comparator.class, random -> Comparator.reverseOrder());
        sample(Collector.class, random -> random.nextBoolean() ? Collectors.counting() : Collectors.toList());
    }

    private static void streams() {
        sample(Stream.class, random -> numbers(random).stream());
        sample(IntStream.class, random -> IntStream.range(0, random.nextInt(5)));
        sample(LongStream.class, random -> LongStream.range(0, random.nextInt(5)));
        sample(DoubleStream.class, random -> DoubleStream.of(1, 2.5));
    }

    private static <I extends Iterator<?>> I advanced(I iterator) {
        iterator.next();
        return iterator;
    }

    static List<Object> numbers(Random random) {
        List<Object> numbers = new ArrayList<>();
        int size = random.nextInt(1, 7);
        for (int index = 0; index < size; index++) {
            numbers.add(random.nextInt(6));
        }
        return numbers;
    }

    private static Map<Object, Object> map(Random random) {
        Map<Object, Object> map = new LinkedHashMap<>();
        numbers(random).forEach(number -> map.put(number, random.nextInt(4)));
        return map;
    }

    private static Object object(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(6);
            case 1 -> WORDS[random.nextInt(WORDS.length)];
            case 2 -> List.of(numbers(random), "x");
            case 3 -> map(random);
            case 4 -> Optional.of(numbers(random));
            default -> new BigDecimal("1.50");
        };
    }

    static Object of(Class<?> type, Random random) {
        if (type.isArray()) {
            Object array = java.lang.reflect.Array.newInstance(type.getComponentType(), random.nextInt(1, 6));
            for (int index = 0; index < java.lang.reflect.Array.getLength(array); index++) {
                Object element = type == Object[].class || type == Comparable[].class
                        ? (Object) random.nextInt(6)
                        : of(type.getComponentType(), random);
                java.lang.reflect.Array.set(array, index, element);
            }
            return array;
        }
        Function<Random, Object> sample = BY_TYPE.get(type);
        if (sample == null) {
            if (Throwable.class.isAssignableFrom(type)) {
                return new NullPointerException("sample");
            }
            throw new AssertionError("no sample of " + type);
        }
        return sample.apply(random);
    }

    /** Streams are drained, collectors and functions applied. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static String text(Object object) {
        return switch (object) {
            case null -> "null";
            case BaseStream<?, ?> stream -> list(stream.iterator()).toString();
            case Iterator<?> iterator -> list(iterator).toString();
            case Collector collector -> "collects " + collected(collector);
            case Comparator comparator ->
                "compares "
                        + Stream.of(List.of(1, 2), List.of(2, 1), List.of(1, 1))
                                .map(pair -> compared(comparator, pair))
                                .toList();
            case Throwable thrown -> thrown + Arrays.toString(thrown.getSuppressed());
            case Set<?> set -> set.stream().map(Samples::text).sorted().toList().toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                        .sorted()
                        .toList()
                        .toString();
            case Collection<?> collection ->
                collection.stream().map(Samples::text).toList().toString();
            case Object[] array ->
                Arrays.stream(array).map(Samples::text).toList().toString();
            case Random random -> "random " + random.nextInt();
            case Function function -> "applies " + called(() -> function.apply(4));
            case BiFunction function -> "applies " + called(() -> function.apply(4, 5));
            case Predicate predicate -> "tests " + called(() -> predicate.test(4));
            case BiPredicate predicate -> "tests " + called(() -> predicate.test(4, 4));
            case IntPredicate predicate -> "tests " + predicate.test(4);
            case LongPredicate predicate -> "tests " + predicate.test(4);
            case DoublePredicate predicate -> "tests " + predicate.test(4);
            case IntUnaryOperator operator -> "applies " + operator.applyAsInt(4);
            case LongUnaryOperator operator -> "applies " + operator.applyAsLong(4);
            case DoubleUnaryOperator operator -> "applies " + operator.applyAsDouble(4);
            default -> {
                String text = object.getClass().isArray() ? primitives(object) : object.toString();
                yield text.contains("$$Lambda") ? "a function" : text;
            }
        };
    }

    private static String compared(Comparator<Object> comparator, List<Integer> pair) {
        return "" + called(() -> Integer.signum(comparator.compare(pair.get(0), pair.get(1))))
                + called(
                        () -> Integer.signum(comparator.compare(Map.entry(pair.get(0), 1), Map.entry(pair.get(1), 1))));
    }

    private static Object called(Supplier<Object> call) {
        try {
            return call.get();
        } catch (ClassCastException e) {
            return "cannot";
        }
    }

    private static String primitives(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < java.lang.reflect.Array.getLength(array); index++) {
            elements.add(java.lang.reflect.Array.get(array, index));
        }
        return elements.toString();
    }

    private static List<Object> list(Iterator<?> iterator) {
        List<Object> elements = new ArrayList<>();
        iterator.forEachRemaining(elements::add);
        return elements;
    }

    private static String collected(Collector<Object, Object, Object> collector) {
        for (List<?> elements : List.of(List.of(3, 1, 2), List.of("b", "a"))) {
            try {
                return text(elements.stream().map(Object.class::cast).collect(collector));
            } catch (ClassCastException | IllegalStateException e) {
                // of the other kind, or keys that are equal
            }
        }
        return "nothing";
    }
}
