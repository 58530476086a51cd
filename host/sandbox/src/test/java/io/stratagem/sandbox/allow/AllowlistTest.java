package io.stratagem.sandbox.allow;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.CostClass;
import io.stratagem.guard.StandIn;
import io.stratagem.guard.StandIns;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the list holds, and what it must not. */
class AllowlistTest {
    private static final Path ROOT = Path.of("../..");
    private static final Allowlist ALLOWLIST = Allowlist.jdk25();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugins/legacy-macd-rsi/src/main/java",
                "plugins/mean-reversion/src/main/java",
                "plugins/trend-multifactor/src/main/java",
                "plugins/volatility-overlay/src/main/java"
            })
    void aFamilyUsesNothingElse(String sources) throws Exception {
        try (Stream<Path> files = Files.walk(ROOT.resolve(sources))) {
            assertThat(notListed(files.filter(file -> file.toString().endsWith(".java"))
                            .toList()))
                    .isEmpty();
        }
    }

    @Test
    void theSampleUsesNothingElse() throws Exception {
        Path sample = ROOT.resolve("plugin-testkit/src/test/java/com/example/bounce/OversoldBounce.java");

        assertThat(notListed(List.of(sample))).isEmpty();
    }

    @Test
    void ordinaryCodeUsesNothingElse() throws Exception {
        Path source = directory.resolve("Ordinary.java");
        Files.writeString(source, ORDINARY);

        assertThat(notListed(List.of(source))).isEmpty();
    }

    private Set<String> notListed(List<Path> sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(directory.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
        UsedMembers used = new UsedMembers(ALLOWLIST);
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                found.addAll(used.notListed(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            java/lang/System currentTimeMillis ()J
            java/lang/System nanoTime ()J
            java/lang/System exit (I)V
            java/lang/System getenv ()Ljava/util/Map;
            java/lang/System getProperty (Ljava/lang/String;)Ljava/lang/String;
            java/lang/System out Ljava/io/PrintStream;
            java/lang/Class forName (Ljava/lang/String;)Ljava/lang/Class;
            java/lang/Class getName ()Ljava/lang/String;
            java/lang/Class getClassLoader ()Ljava/lang/ClassLoader;
            java/lang/Class getEnumConstants ()[Ljava/lang/Object;
            java/lang/Object wait ()V
            java/lang/Object notifyAll ()V
            java/lang/Object clone ()Ljava/lang/Object;
            java/lang/Object finalize ()V
            java/lang/String intern ()Ljava/lang/String;
            java/lang/String format (Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;
            java/lang/String formatted ([Ljava/lang/Object;)Ljava/lang/String;
            java/lang/String split (Ljava/lang/String;)[Ljava/lang/String;
            java/lang/String matches (Ljava/lang/String;)Z
            java/lang/String replaceAll (Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
            java/lang/String toLowerCase ()Ljava/lang/String;
            java/lang/String getBytes ()[B
            java/lang/Boolean getBoolean (Ljava/lang/String;)Z
            java/lang/Integer getInteger (Ljava/lang/String;)Ljava/lang/Integer;
            java/lang/Math random ()D
            java/lang/StrictMath random ()D
            java/lang/Throwable printStackTrace ()V
            java/lang/Throwable getStackTrace ()[Ljava/lang/StackTraceElement;
            java/lang/Throwable setStackTrace ([Ljava/lang/StackTraceElement;)V
            java/lang/Error <init> (Ljava/lang/Throwable;)I
            java/util/Arrays parallelSort ([D)V
            java/util/Arrays spliterator ([Ljava/lang/Object;)Ljava/util/Spliterator;
            java/util/Collection parallelStream ()Ljava/util/stream/Stream;
            java/util/Collection spliterator ()Ljava/util/Spliterator;
            java/util/Collections nCopies (ILjava/lang/Object;)Ljava/util/List;
            java/util/Collections shuffle (Ljava/util/List;)V
            java/util/Collections newSetFromMap (Ljava/util/Map;)Ljava/util/Set;
            java/util/List reversed ()Ljava/util/List;
            java/util/Locale getDefault ()Ljava/util/Locale;
            java/util/Locale setDefault (Ljava/util/Locale;)V
            java/util/Random <init> ()V
            java/util/Random ints ()Ljava/util/stream/IntStream;
            java/util/TreeMap subMap (Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/SortedMap;
            java/util/LinkedHashMap <init> (IFZ)V
            java/util/stream/Stream parallel ()Ljava/util/stream/BaseStream;
            java/util/stream/BaseStream parallel ()Ljava/util/stream/BaseStream;
            java/util/stream/BaseStream iterator ()Ljava/util/Iterator;
            java/util/stream/IntStream parallel ()Ljava/util/stream/IntStream;
            java/util/stream/IntStream iterator ()Ljava/util/PrimitiveIterator$OfInt;
            java/util/stream/Stream generate (Ljava/util/function/Supplier;)Ljava/util/stream/Stream;
            java/util/stream/Stream iterate (Ljava/lang/Object;Ljava/util/function/UnaryOperator;)Ljava/util/stream/Stream;
            java/util/stream/IntStream iterate (ILjava/util/function/IntUnaryOperator;)Ljava/util/stream/IntStream;
            java/util/stream/Collectors toConcurrentMap (Ljava/util/function/Function;Ljava/util/function/Function;)Ljava/util/stream/Collector;
            java/math/BigInteger probablePrime (ILjava/util/Random;)Ljava/math/BigInteger;
            java/math/BigInteger isProbablePrime (I)Z
            java/math/BigInteger nextProbablePrime ()Ljava/math/BigInteger;
            java/time/LocalDate now ()Ljava/time/LocalDate;
            java/time/Instant now ()Ljava/time/Instant;
            java/time/ZoneId systemDefault ()Ljava/time/ZoneId;
            java/time/LocalDate datesUntil (Ljava/time/LocalDate;)Ljava/util/stream/Stream;
            java/lang/invoke/LambdaMetafactory altMetafactory (Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;
            java/lang/invoke/MethodHandles lookup ()Ljava/lang/invoke/MethodHandles$Lookup;
            """)
    void aMemberThatActsOrDiffersOrExplodesIsRefused(String owner, String name, String type) {
        assertThat(ALLOWLIST.member(owner, name, type)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang/Thread",
                "java/lang/ThreadLocal",
                "java/lang/Runtime",
                "java/lang/ProcessBuilder",
                "java/lang/ClassLoader",
                "java/lang/StackWalker",
                "java/lang/StackOverflowError",
                "java/lang/OutOfMemoryError",
                "java/lang/VirtualMachineError",
                "java/lang/ThreadDeath",
                "java/lang/ref/WeakReference",
                "java/lang/ref/Cleaner",
                "java/lang/reflect/Array",
                "java/lang/reflect/Method",
                "java/io/File",
                "java/nio/file/Files",
                "java/net/URI",
                "java/util/UUID",
                "java/util/Formatter",
                "java/util/Scanner",
                "java/util/Timer",
                "java/util/IdentityHashMap",
                "java/util/ServiceLoader",
                "java/util/concurrent/Executors",
                "java/util/concurrent/ForkJoinPool",
                "java/util/concurrent/CompletableFuture",
                "java/util/concurrent/locks/ReentrantLock",
                "java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
                "java/util/regex/Pattern",
                "java/time/Clock",
                "java/text/DecimalFormat",
                "io/stratagem/api/Declaration",
                "io/stratagem/api/error/Fault",
                "io/stratagem/guard/Meter"
            })
    void aTypeThatActsIsRefused(String type) {
        assertThat(ALLOWLIST.hasType(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/math/BigDecimal",
                "java/math/BigInteger",
                "java/lang/Throwable",
                "java/lang/Error",
                "java/lang/Number",
                "java/lang/CharSequence",
                "java/util/Collection",
                "java/util/List",
                "java/util/Map",
                "java/util/Map$Entry",
                "java/util/ArrayList",
                "java/util/HashMap",
                "java/util/AbstractList",
                "java/util/Random",
                "java/util/stream/Stream",
                "java/util/stream/Collector",
                "io/stratagem/api/StrategyContext",
                "io/stratagem/api/FeatureVector"
            })
    void aTypeThatTheHostReliesOnCannotBeExtended(String type) {
        assertThat(ALLOWLIST.isExtensible(type)).isFalse();
    }

    @Test
    void everyStandInIsReachable() {
        List<StandIns.Member> hidden = StandIns.all().byOriginal().keySet().stream()
                .filter(member -> !member.type().contains("AbstractStringBuilder"))
                .filter(member -> !member.type().contains("Appendable"))
                .filter(member -> !member.owner().equals("java/lang/Throwable"))
                .filter(member -> ALLOWLIST.member(member.owner(), member.name(), member.type()) == null)
                .toList();

        assertThat(hidden).isEmpty();
    }

    @Test
    void everyStreamComesFromAStandInOrAStream() throws ClassNotFoundException {
        List<String> unmetered = new ArrayList<>();
        for (String member : members()) {
            String[] words = member.split(" ", -1);
            Class<?> owner = Class.forName(words[0].replace('/', '.'));
            boolean givesStream = Arrays.stream(owner.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(words[1])
                            && method.toString().contains("(")
                            && BaseStream.class.isAssignableFrom(method.getReturnType())
                            && words[2].endsWith(method.getReturnType().descriptorString()));
            boolean isOfStream = BaseStream.class.isAssignableFrom(owner)
                    && Arrays.stream(owner.getDeclaredMethods())
                            .filter(method -> method.getName().equals(words[1]))
                            .noneMatch(method -> Modifier.isStatic(method.getModifiers()));
            if (givesStream && !isOfStream && words[3].equals("O1")) {
                unmetered.add(member);
            }
        }

        assertThat(unmetered).isEmpty();
    }

    @Test
    void everyFunctionMadeOfOthersHasAStandIn() throws ClassNotFoundException {
        List<String> unbounded = new ArrayList<>();
        for (String member : members()) {
            String[] words = member.split(" ", -1);
            if (!words[0].startsWith("java/util/function/") || words[2].startsWith("()")) {
                continue;
            }
            for (Method method : Class.forName(words[0].replace('/', '.')).getDeclaredMethods()) {
                if (method.getName().equals(words[1])
                        && !Modifier.isAbstract(method.getModifiers())
                        && words[3].equals("O1")) {
                    unbounded.add(member);
                }
            }
        }

        assertThat(unbounded).isEmpty();
    }

    private static List<String> members() {
        return new AllowlistGenerator(Rules.read(), StandIns.all())
                .lines().stream()
                        .filter(line -> line.split(" ", -1).length == 4)
                        .toList();
    }

    @Test
    void aMemberWithAStandInCostsWhatItSays() {
        StandIn repeat = StandIns.all().find("java/lang/String", "repeat", "(I)Ljava/lang/String;");

        assertThat(repeat).isNotNull();
        assertThat(ALLOWLIST.member("java/lang/String", "repeat", "(I)Ljava/lang/String;"))
                .isEqualTo(repeat.cost())
                .isEqualTo(CostClass.SIZE);
        assertThat(ALLOWLIST.member("java/lang/String", "length", "()I")).isEqualTo(CostClass.O1);
        assertThat(ALLOWLIST.member("java/util/HashMap", "<init>", "()V")).isEqualTo(CostClass.DET);
    }

    @Test
    void arraysCanBeCloned() {
        assertThat(ALLOWLIST.member("[D", "clone", "()Ljava/lang/Object;")).isEqualTo(CostClass.SIZE);
        assertThat(ALLOWLIST.member("[D", "wait", "()V")).isNull();
    }

    @Test
    void adviceSaysWhatToUse() {
        assertThat(ALLOWLIST.advice("java/lang/String", "format")).contains("toPlainString");
        assertThat(ALLOWLIST.advice("java/time/Clock", "")).contains("event time");
        assertThat(ALLOWLIST.advice("java/time/Clock", "systemUTC")).contains("event time");
        assertThat(ALLOWLIST.advice("java/util/HashMap", "put")).isEmpty();
        assertThat(ALLOWLIST.advice("com/example/Unknown", "")).isEmpty();
    }

    private static final String ORDINARY = """
            import java.math.*;
            import java.time.*;
            import java.time.temporal.ChronoUnit;
            import java.util.*;
            import java.util.concurrent.atomic.AtomicInteger;
            import java.util.function.*;
            import java.util.stream.*;

            final class Ordinary {
                enum Side { BUY, SELL; Side other() { return this == BUY ? SELL : BUY; } }
                sealed interface Shape permits Circle, Square {}
                record Circle(double radius) implements Shape {}
                record Square(double side) implements Shape {}
                record Bar(Side side, double price, List<String> tags) implements Comparable<Bar> {
                    public int compareTo(Bar other) { return Double.compare(price, other.price); }
                }
                static final class Refused extends IllegalArgumentException { Refused(String text) { super(text); } }
                static final class Closing implements AutoCloseable { public void close() {} }

                static double area(Shape shape) {
                    return switch (shape) { case Circle c -> Math.PI * c.radius() * c.radius(); case Square(double side) -> side * side; };
                }
                static int number(Side side) {
                    return switch (side) { case BUY -> 1; case SELL -> Side.valueOf("BUY").ordinal(); };
                }
                static String kind(Object any) {
                    return switch (any) { case null -> "null"; case Integer i when i > 3 -> "many"; case String s -> s.strip(); case Side side -> side.name(); default -> any.getClass().getSimpleName(); };
                }
                static String text(int count, double value, Object any) {
                    StringBuilder text = new StringBuilder("n=").append(count).append(value).append(any).append('x');
                    return text + " " + count + " " + any + String.join(",", List.of("a", "b")) + String.valueOf(value) + "x".repeat(3)
                            + "Abc".toLowerCase(Locale.ROOT).replace("a", "b").substring(1).indexOf('c');
                }
                static Map<Side, List<Double>> grouped(List<Bar> bars) {
                    return bars.stream().filter(bar -> bar.price() > 0).sorted(Comparator.comparing(Bar::side).thenComparingDouble(Bar::price).reversed())
                            .collect(Collectors.groupingBy(Bar::side, () -> new EnumMap<>(Side.class), Collectors.mapping(Bar::price, Collectors.toList())));
                }
                static double numbers(double[] values) {
                    double[] copy = Arrays.copyOf(values, values.length);
                    Arrays.sort(copy);
                    System.arraycopy(values, 0, copy, 0, 1);
                    double[] again = values.clone();
                    return DoubleStream.of(copy).map(Math::log).sum() + IntStream.range(0, again.length).mapToDouble(i -> again[i]).average().orElse(Double.NaN)
                            + Math.fma(1, 2, 3) + Math.exp(1) + Math.clamp(3.0, 1.0, 2.0) + Double.parseDouble("3");
                }
                static BigDecimal money(String text) {
                    BigDecimal price = new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
                    return price.multiply(BigDecimal.TEN, MathContext.DECIMAL64).divide(new BigDecimal(3), 4, RoundingMode.DOWN).add(BigDecimal.valueOf(2)).max(BigDecimal.ZERO);
                }
                static boolean time(long millis) {
                    ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(ZoneId.of("America/New_York"));
                    return at.toLocalTime().isAfter(LocalTime.of(9, 30)) && at.getDayOfWeek() != DayOfWeek.SUNDAY
                            && Duration.between(Instant.EPOCH, Instant.ofEpochMilli(millis)).toDays() > 3
                            && LocalDate.parse("2026-01-02").plus(1, ChronoUnit.WEEKS).isBefore(at.toLocalDate());
                }
                static int collections() {
                    Deque<Integer> deque = new ArrayDeque<>();
                    deque.addLast(1); deque.pollFirst();
                    Set<String> set = new HashSet<>(Set.of("a"));
                    set.add("b"); set.removeIf(String::isEmpty);
                    Map<String, Integer> map = new HashMap<>();
                    map.merge("a", 1, Integer::sum); map.computeIfAbsent("b", key -> 2); map.getOrDefault("c", 0);
                    for (Map.Entry<String, Integer> entry : map.entrySet()) { entry.setValue(entry.getValue() + 1); }
                    List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
                    Collections.sort(list); list.forEach(value -> map.put("x" + value, value));
                    list.equals(deque); list.hashCode(); list.containsAll(deque); list.removeAll(deque);
                    NavigableMap<Long, String> tree = new TreeMap<>();
                    tree.put(1L, "a");
                    PriorityQueue<Bar> queue = new PriorityQueue<>(Comparator.naturalOrder());
                    AtomicInteger count = new AtomicInteger();
                    list.stream().map(Object::toString).forEach(text -> count.incrementAndGet());
                    Optional<Integer> first = list.stream().max(Integer::compare).map(value -> value + 1);
                    Function<Integer, Integer> twice = value -> value * 2;
                    return twice.andThen(value -> value + 1).apply(first.orElse(0)) + count.get() + tree.floorEntry(2L).getValue().length() + Objects.hash(1, "a") + queue.size()
                            + new Random(7).nextInt(3) + EnumSet.of(Side.BUY).size() + BitSet.class.getSimpleName().length();
                }
                static int errors(Object any) {
                    try (Closing closing = new Closing()) {
                        if (any == null) { throw new Refused("nothing"); }
                        return Integer.parseInt(any.toString());
                    } catch (NumberFormatException | ArithmeticException e) {
                        throw new IllegalStateException("not a number: " + e.getMessage(), e);
                    } finally {
                        assert any != null : "nothing";
                    }
                }
            }
            """;
}
