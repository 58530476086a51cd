package io.stratagem.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JDK calls that could hang or explode, made as woven code makes them: each ends at a limit, soon and without much memory. */
@SuppressWarnings("UnnecessaryStringBuilder") // builders are what is tried
class HostileCallsTest {
    private static final long MOST_BYTES = 512L << 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"nests", "collections", "texts", "numbers", "streams", "functions"})
    void aHostileCallEndsAtALimit(String name, Callable<?> code) {
        long[] allocated = new long[1];

        Metered outcome = Metered.run(Budget.EVALUATION, () -> {
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            try {
                return code.call();
            } finally {
                allocated[0] = threads.getCurrentThreadAllocatedBytes() - before;
            }
        });

        assertThat(outcome.thrown())
                .isInstanceOfAny(
                        BudgetExceeded.class,
                        ArithmeticException.class,
                        NumberFormatException.class,
                        IllegalStateException.class);
        assertThat(allocated[0]).isLessThan(MOST_BYTES);
    }

    private static Arguments named(String name, Callable<?> code) {
        return Arguments.of(name, code);
    }

    private static List<Object> nest() {
        List<Object> nest = new ArrayList<>();
        for (int level = 0; level < 45; level++) {
            nest = new ArrayList<>(List.of(nest, nest));
        }
        return nest;
    }

    private static List<Object> selfContaining() {
        List<Object> inner = new ArrayList<>();
        List<Object> list = new ArrayList<>(List.of(inner));
        inner.add(list);
        return list;
    }

    static Stream<Arguments> nests() {
        return Stream.of(
                named("equals of an exponential nest", () -> ObjectCalls.equals(nest(), nest())),
                named("hashCode of an exponential nest", () -> ObjectCalls.hashCode(nest())),
                named("toString of an exponential nest", () -> ObjectCalls.toString(nest())),
                named("hashCode of a list in itself", () -> ObjectCalls.hashCode(selfContaining())),
                named("toString of a list in itself", () -> ObjectCalls.toString(selfContaining())),
                named("equals of lists in themselves", () -> ObjectCalls.equals(selfContaining(), selfContaining())),
                named("append of a nest", () -> StringBuilderCalls.append(new StringBuilder(), nest())),
                named("a nest as a key", () -> new OrderedHashMap<>().put(nest(), 1)),
                named("a nest in a map of the host", () -> MapCalls.get(Map.of("a", 1), nest())),
                named("a nest in a set of the host", () -> CollectionCalls.contains(Set.of("a"), nest())),
                named("contains of a nest", () -> CollectionCalls.contains(List.of(nest()), nest())),
                named("indexOf of a nest", () -> ListCalls.indexOf(List.of(nest()), nest())),
                named("hash of a nest", () -> ObjectsCalls.hash(nest())),
                named("deepEquals of a nest", () -> {
                    Object[] first = {1};
                    Object[] second = {1};
                    for (int level = 0; level < 45; level++) {
                        first = new Object[] {first, first};
                        second = new Object[] {second, second};
                    }
                    return ArraysCalls.deepEquals(first, second);
                }));
    }

    private record Colliding(int number) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    static Stream<Arguments> collections() {
        return Stream.of(
                named("addAll to itself", () -> {
                    List<Object> list = new ArrayList<>(List.of(1));
                    for (int time = 0; time < 40; time++) {
                        CollectionCalls.addAll(list, list);
                    }
                    return list.size();
                }),
                named("keys that collide", () -> {
                    Map<Object, Object> map = new OrderedHashMap<>();
                    for (int number = 0; number < 1_000_000; number++) {
                        map.put(List.of(new Colliding(number)), number);
                    }
                    return map.size();
                }),
                named("removal from the front by iterator", () -> {
                    List<Object> list = new ArrayList<>();
                    for (int number = 0; number < 1_000_000; number++) {
                        CollectionCalls.add(list, number);
                    }
                    Iterator<Object> elements = list.iterator();
                    while (elements.hasNext()) {
                        elements.next();
                        IteratorCalls.remove(elements);
                    }
                    return list;
                }),
                named("insertion at the front", () -> {
                    List<Object> list = new ArrayList<>();
                    while (true) {
                        ListCalls.add(list, 0, 1);
                    }
                }),
                named("forEach of a method of the JDK, again and again", () -> {
                    List<Object> list = new ArrayList<>(Arrays.asList(new Object[1_000_000]));
                    while (true) {
                        IterableCalls.forEach(list, element -> {});
                    }
                }),
                named("sorting again and again", () -> {
                    int[] array = new int[1_000_000];
                    while (true) {
                        PrimitiveArrayCalls.sort(array);
                    }
                }),
                named("filling again and again", () -> {
                    long[] array = new long[1_000_000];
                    while (true) {
                        PrimitiveArrayCalls.fill(array, 1L);
                    }
                }),
                named("a huge capacity", () -> {
                    ArrayListConstructors.chargeNew(1 << 30);
                    return new ArrayList<>(1 << 30);
                }),
                named("a comparator on itself without end", () -> {
                    Comparator<Integer> comparator = ComparatorCalls.naturalOrder();
                    for (int time = 0; time < 100_000; time++) {
                        comparator = ComparatorCalls.thenComparing(comparator, comparator);
                    }
                    return comparator.compare(1, 1);
                }));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                named("repeat", () -> StringCalls.repeat("x", Integer.MAX_VALUE - 8)),
                named("doubling", () -> {
                    String text = "x";
                    for (int time = 0; time < 40; time++) {
                        text = StringCalls.concat(text, text);
                    }
                    return text;
                }),
                named("append of itself", () -> {
                    StringBuilder text = new StringBuilder(8);
                    text.append("x");
                    for (int time = 0; time < 40; time++) {
                        StringBuilderCalls.append(text, (CharSequence) text);
                    }
                    return text;
                }),
                named("a huge capacity", () -> {
                    StringBuilderCalls.chargeNew(Integer.MAX_VALUE - 8);
                    return new StringBuilder(Integer.MAX_VALUE - 8);
                }),
                named("join of large texts", () -> {
                    List<String> parts = new ArrayList<>();
                    String part = "x".repeat(10_000);
                    for (int number = 0; number < 100_000; number++) {
                        CollectionCalls.add(parts, part);
                    }
                    return StringCalls.join(",", parts);
                }),
                named("replace that grows", () -> {
                    String text = "x".repeat(1_000);
                    while (true) {
                        text = StringCalls.replace(text, "x", text);
                    }
                }),
                named("search that backtracks", () -> {
                    String text = "a".repeat(1_000_000);
                    String part = "a".repeat(500_000) + "b";
                    return StringCalls.indexOf(text, part);
                }),
                named("parsing megabytes", () -> DoubleCalls.parseDouble("1".repeat(1 << 20))));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                named("BigInteger.pow", () -> BigIntegerCalls.pow(BigInteger.TWO, Integer.MAX_VALUE)),
                named("BigInteger.shiftLeft", () -> BigIntegerCalls.shiftLeft(BigInteger.ONE, Integer.MAX_VALUE)),
                named("BigInteger.shiftRight", () -> BigIntegerCalls.shiftRight(BigInteger.ONE, -Integer.MAX_VALUE)),
                named("BigInteger.setBit", () -> BigIntegerCalls.setBit(BigInteger.ONE, Integer.MAX_VALUE)),
                named("BigInteger.modPow", () -> {
                    BigInteger large = BigInteger.ONE.shiftLeft(60_000).subtract(BigInteger.ONE);
                    return BigIntegerCalls.modPow(large, large, large.subtract(BigInteger.TWO));
                }),
                named("squaring", () -> {
                    BigInteger number = BigInteger.TEN;
                    while (true) {
                        number = BigIntegerCalls.multiply(number, number);
                    }
                }),
                named("BigDecimal with a huge exponent", () -> {
                    BigDecimalCalls.chargeNew("1e1000000000");
                    return new BigDecimal("1e1000000000").add(BigDecimal.ONE);
                }),
                named("BigDecimal.setScale", () -> BigDecimalCalls.setScale(BigDecimal.ONE, 999_999_999)),
                named("BigDecimal.sqrt", () -> BigDecimalCalls.sqrt(BigDecimal.TWO, new MathContext(10_000_000))),
                named(
                        "BigDecimal.divide",
                        () -> BigDecimalCalls.divide(
                                BigDecimal.ONE, BigDecimal.TEN, 999_999_999, RoundingMode.HALF_UP)),
                named("BigDecimal.pow", () -> BigDecimalCalls.pow(new BigDecimal("1.1"), 999_999_999)),
                named(
                        "BigDecimal.scaleByPowerOfTen",
                        () -> BigDecimalCalls.scaleByPowerOfTen(BigDecimal.ONE, Integer.MAX_VALUE)),
                named("BigDecimal.movePointRight", () -> {
                    BigDecimal number = BigDecimal.ONE;
                    while (true) {
                        number = BigDecimalCalls.movePointRight(number, 900);
                    }
                }));
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                named(
                        "the sum of a long range",
                        () -> LongStreamCalls.rangeClosed(0, Long.MAX_VALUE).sum()),
                named(
                        "an endless iteration",
                        () -> StreamCalls.iterate(1, any -> true, any -> any).count()),
                named(
                        "sorted of a long range",
                        () -> IntStreamCalls.range(0, Integer.MAX_VALUE)
                                .sorted()
                                .sum()),
                named(
                        "distinct of a long range",
                        () -> LongStreamCalls.range(0, Long.MAX_VALUE)
                                .distinct()
                                .sum()),
                named(
                        "flatMap of ranges",
                        () -> IntStreamCalls.range(0, 1_000_000)
                                .flatMap(any -> IntStreamCalls.range(0, 1_000_000))
                                .count()),
                named("flatMap of lists", () -> {
                    List<Integer> list = new ArrayList<>(Arrays.asList(new Integer[1_000]));
                    return CollectionCalls.stream(list)
                            .flatMap(any -> CollectionCalls.stream(list))
                            .flatMap(any -> CollectionCalls.stream(list))
                            .count();
                }),
                named("a stream of too many stages", () -> {
                    IntStream stream = IntStreamCalls.range(0, 10);
                    for (int time = 0; time < 100_000; time++) {
                        stream = stream.limit(5);
                    }
                    return stream.sum();
                }),
                named("concatenation without end", () -> {
                    Stream<Integer> stream = StreamCalls.of(1);
                    for (int time = 0; time < 100_000; time++) {
                        stream = StreamCalls.concat(stream, StreamCalls.of(1));
                    }
                    return stream.count();
                }),
                named("collectors in collectors", () -> {
                    Collector<Integer, ?, Long> collector = CollectorsCalls.counting();
                    for (int time = 0; time < 45; time++) {
                        collector = CollectorsCalls.teeing(collector, collector, Long::sum);
                    }
                    return StreamCalls.of(1).collect(collector);
                }),
                named(
                        "joining without end",
                        () -> StreamCalls.iterate("x".repeat(1_000), any -> true, any -> any)
                                .collect(CollectorsCalls.joining())),
                named(
                        "a set without end",
                        () -> LongStreamCalls.range(0, Long.MAX_VALUE).boxed().collect(CollectorsCalls.toSet())));
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                named("a function composed with itself", () -> {
                    Function<Object, Object> function = Function.identity();
                    for (int time = 0; time < 45; time++) {
                        function = FunctionCalls.andThen(function, function);
                    }
                    return function.apply(1);
                }),
                named("a function composed without end", () -> {
                    Function<Object, Object> function = Function.identity();
                    for (int time = 0; time < 100_000; time++) {
                        function = FunctionCalls.andThen(function, Function.identity());
                    }
                    return function.apply(1);
                }),
                named("throwables in a loop", () -> {
                    while (true) {
                        ThrowableCalls.chargeNew("again");
                    }
                }),
                named("a chain of causes", () -> {
                    Throwable thrown = null;
                    for (int number = 0; number < 1_000_000; number++) {
                        ThrowableCalls.chargeNew("cause", thrown);
                        thrown = new RuntimeException("cause", thrown);
                    }
                    return thrown;
                }));
    }
}
