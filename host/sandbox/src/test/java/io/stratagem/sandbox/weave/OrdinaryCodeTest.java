package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.Budget;
import io.stratagem.guard.StandIns;
import io.stratagem.sandbox.testing.CompiledSources;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary Java, run plain and woven: the same results. */
class OrdinaryCodeTest {
    private static final Budget PLENTY = new Budget(100_000_000, 1L << 30, 1000);

    private static final SortedMap<String, byte[]> CLASSES = CompiledSources.compile("""
            package ordinary;
            import java.math.BigDecimal;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            public class Ordinary {
                enum Side { LONG(1) { double cost() { return 1.5; } }, SHORT(-1) { double cost() { return 2.5; } };
                    final int sign; Side(int sign) { this.sign = sign; } abstract double cost(); }
                sealed interface Shape permits Circle, Square, Pair {}
                record Circle(double radius) implements Shape {}
                record Square(double side) implements Shape {}
                record Pair(Shape left, Shape right) implements Shape {}
                record Empty() {}
                record Everything(boolean z, byte b, char c, short s, int i, long l, float f, double d, String text, int[] array, List<Integer> list) {}
                record Compact(int low, int high) { Compact { if (low > high) throw new IllegalArgumentException(low + " > " + high); } }
                record Custom(int a, double b) { @Override public String toString() { return "custom"; } @Override public int hashCode() { return 7; } }
                interface Greeter { String name(); default String greet() { return "hello " + name() + suffix(); } private String suffix() { return "!"; } static Greeter of(String n) { return () -> n; } }
                static abstract class Base<T extends Comparable<T>> { abstract T pick(T a, T b); T twice(T a, T b) { return pick(pick(a, b), b); } }
                static class Bigger extends Base<Integer> { Integer pick(Integer a, Integer b) { return a.compareTo(b) >= 0 ? a : b; } }
                class Inner { int value = outerField * 2; class Innermost { int sum() { return value + outerField; } } }
                int outerField = 21;

                public static String loops() {
                    StringBuilder out = new StringBuilder(); int n = 0;
                    for (int i = 0; i < 10; i++) { if (i == 3) continue; if (i == 8) break; n += i; }
                    outer: for (int i = 0; i < 5; i++) for (int j = 0; ; j++) { if (j > i) continue outer; if (i * j == 6) break outer; n += i * j; }
                    int k = 5; do { n += k; } while (--k > 0);
                    while (n > 3) n = n / 2;
                    for (String s : List.of("a", "b")) out.append(s); for (int v : new int[] {1, 2, 3}) out.append(v);
                    return out + "" + n;
                }
                public static String records() {
                    Everything e = new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.5, "t", new int[0], List.of(1, 2));
                    Everything same = new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.5, "t", e.array(), List.of(1, 2));
                    Everything other = new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, -0.0, null, e.array(), List.of(1, 2));
                    String shown = e.toString().replaceAll("\\\\[I@[0-9a-f]+", "array");
                    return shown + e.equals(same) + e.equals(other) + other.equals(e) + e.equals(null) + e.equals("x") + new Empty() + new Empty().hashCode()
                        + new Empty().equals(new Empty()) + new Circle(Double.NaN).equals(new Circle(Double.NaN)) + new Circle(0.0).equals(new Circle(-0.0))
                        + new Pair(new Circle(1), new Square(2)) + new Pair(new Circle(1), null).hashCode() + new Circle(2.5).hashCode() + new Compact(1, 2).hashCode() + new Custom(1, 2)
                        + new Custom(1, 2).hashCode() + new Custom(1, 2).equals(new Custom(1, 2));
                }
                public static String refusedRecord() { try { return "" + new Compact(2, 1); } catch (IllegalArgumentException e) { return e.getMessage(); } }
                public static String enums() {
                    EnumMap<Side, String> map = new EnumMap<>(Side.class); map.put(Side.SHORT, "s"); map.put(Side.LONG, "l");
                    String out = map + Arrays.toString(Side.values()) + Side.valueOf("LONG").cost() + Side.SHORT.sign + Side.LONG.compareTo(Side.SHORT) + Side.LONG.getDeclaringClass().getSimpleName();
                    for (Side s : Side.values()) out += switch (s) { case LONG -> "up"; case SHORT -> "down"; };
                    try { Side.valueOf("FLAT"); } catch (IllegalArgumentException e) { out += e.getMessage(); }
                    return out;
                }
                static double area(Shape shape) { return switch (shape) { case Circle(double r) when r > 100 -> -1; case Circle(double r) -> r * r * 3; case Square(var s) -> s * s; case Pair(var l, var r) -> area(l) + area(r); }; }
                static String kind(Object o) { return switch (o) { case null -> "null"; case Integer i when i > 10 -> "big " + i; case Integer i -> "int " + i; case String s -> "text " + s.length(); case Side s when s == Side.LONG -> "long"; case Side s -> "side"; case int[] a -> "array " + a.length; default -> "other"; }; }
                static int byText(String s) { switch (s) { case "one": return 1; case "two": return 2; case "Aa": return 3; case "BB": return 4; default: return 0; } }
                public static String switches() { return area(new Pair(new Circle(2), new Pair(new Square(3), new Circle(101)))) + kind(null) + kind(11) + kind(2) + kind("abc") + kind(Side.LONG) + kind(Side.SHORT) + kind(new int[3]) + kind(2.0) + byText("one") + byText("Aa") + byText("BB") + byText("x"); }
                public static String streams() {
                    return IntStream.range(0, 20).filter(i -> i % 3 == 0).mapToObj(Integer::toString).collect(Collectors.joining(","))
                        + Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).map(String::toUpperCase).toList()
                        + Stream.of(3, 1, 2).sorted().reduce(0, Integer::sum) + Stream.of("x", "yy").collect(Collectors.toMap(Function.identity(), String::length, (a, b) -> a, TreeMap::new))
                        + DoubleStream.of(1, 2, 3).map(Math::sqrt).sum() + Stream.of(1, 2, 3, 4).collect(Collectors.partitioningBy(i -> i > 2)) + Stream.of(1, 2).map(Circle::new).map(Circle::radius).toList();
                }
                public static String lambdas() {
                    int base = 10; Supplier<Supplier<Integer>> nested = () -> () -> base + 1; Function<Integer, int[]> maker = int[]::new; BiFunction<String, Integer, Character> at = String::charAt; Supplier<List<String>> lists = ArrayList::new;
                    List<String> list = lists.get(); list.add("q"); Runnable r = () -> list.add("r"); r.run(); String bound = "bound"; Supplier<Integer> length = bound::length; UnaryOperator<String> strip = String::strip;
                    Function<Object, String> text = Object::toString; ToIntFunction<Object> hash = Object::hashCode; Predicate<String> empty = String::isEmpty; BinaryOperator<Integer> max = Math::max; Function<String, BigDecimal> decimal = BigDecimal::new;
                    return nested.get().get() + "" + maker.apply(3).length + at.apply("abc", 1) + list + length.get() + strip.apply(" s ") + text.apply(5) + hash.applyAsInt("h") + empty.negate().test("") + max.apply(3, 4) + decimal.apply("1.50");
                }
                public static String generics() { return "" + new Bigger().twice(3, 9) + ((Base<Integer>) new Bigger()).pick(5, 4); }
                public static String inner() { Ordinary o = new Ordinary(); Inner i = o.new Inner(); Inner.Innermost m = i.new Innermost(); Object anonymous = new Object() { int x = m.sum(); @Override public String toString() { return "anonymous" + x; } }; class Local { int twice(int v) { return v * 2; } } return anonymous + "" + new Local().twice(4); }
                public static String interfaces() { Greeter g = Greeter.of("world"); Greeter h = new Greeter() { public String name() { return "you"; } public String greet() { return Greeter.super.greet() + "?"; } }; return g.greet() + h.greet(); }
                public static String concatenation() {
                    boolean z = true; byte b = -1; char c = 'x'; short s = 300; int i = 1 << 20; long l = 1L << 40; float f = 1.1f; double d = -0.0; String n = null; Object o = List.of(1); char[] chars = {'a'}; StringBuilder sb = new StringBuilder("sb");
                    String all = z + "" + b + c + s + i + l + f + d + n + o + sb + Double.NaN + 1e300 + "\\u0001\\u0002" + c + (Object) null + chars.length; all += 5; all += 'c'; all += 2.5; all += null; return all;
                }
                static int depth = 0;
                static String tried(int which) {
                    StringBuilder log = new StringBuilder();
                    try { log.append("a"); try { if (which == 1) throw new IllegalStateException("one"); if (which == 2) throw new Error("two"); if (which == 3) return log.append("returned").toString(); log.append("b"); }
                        catch (IllegalStateException e) { log.append(e.getMessage()); if (which == 1) throw new RuntimeException("wrapped", e); } finally { log.append("f"); try { if (which == 4) throw new Exception("four"); } catch (Exception e) { log.append(e.getMessage()); } } }
                    catch (RuntimeException | Error e) { log.append(e.getMessage()).append(e.getCause() == null ? "" : e.getCause().getMessage()); } finally { log.append("z"); }
                    return log.toString();
                }
                @SuppressWarnings("finally") static int overridden() { try { return 1; } finally { return 2; } }
                static class Res implements AutoCloseable { final String n; final StringBuilder log; Res(String n, StringBuilder log) { this.n = n; this.log = log; log.append("open").append(n); } public void close() { log.append("close").append(n); if (n.equals("bad")) throw new IllegalArgumentException("closing"); } }
                public static String exceptions() {
                    String out = tried(0) + tried(1) + tried(2) + tried(3) + tried(4) + overridden(); StringBuilder log = new StringBuilder();
                    try (Res a = new Res("a", log); Res b = new Res("bad", log)) { log.append("body"); throw new IllegalStateException("in body"); } catch (IllegalStateException e) { log.append(e.getMessage()).append(e.getSuppressed()[0].getMessage()); }
                    try { Object o = "s"; Integer i = (Integer) o; } catch (ClassCastException e) { log.append("cast"); } try { int[] a = {}; a[0]++; } catch (ArrayIndexOutOfBoundsException e) { log.append("index"); }
                    try { int[] a = new int[-1]; } catch (NegativeArraySizeException e) { log.append(e.getMessage()); } try { int[][] a = new int[2][-3]; } catch (NegativeArraySizeException e) { log.append(e.getMessage()); } try { int[] a = null; a.clone(); } catch (NullPointerException e) { log.append("null"); }
                    return out + log;
                }
                static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                public static String recursion() { return "" + fib(15); }
                public static String arrays() { int[][] m = new int[3][4]; m[2][3] = 5; int[][][] p = new int[2][3][]; long[] c = {3, 1, 2}; long[] d = c.clone(); Arrays.sort(d); Object[] o = {1, "two"}; return Arrays.deepToString(m) + p[1].length + Arrays.toString(c) + Arrays.toString(d) + o[1] + new boolean[1][1][1][1].length; }
                public static String longsAndDoubles() { long l = 1; double d = 1; for (int i = 1; i < 30; i++) { l = l * 31 + i; d = d / 3 + i * (l % 7); } return l + "/" + d + "/" + Math.fma(d, 2, 1); }
                public static String initializers() { return Lazy.VALUE + Lazy.LIST; }
                static class Lazy { static final String VALUE = "v" + "w".repeat(2); static final List<Integer> LIST = new ArrayList<>(); static { for (int i = 0; i < 3; i++) LIST.add(i); } }
                public static String iterators() { Iterable<Integer> upTo3 = () -> new Iterator<>() { int n = 0; public boolean hasNext() { return n < 3; } public Integer next() { return n++; } }; int sum = 0; for (int i : upTo3) sum += i; return "" + sum; }
            }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loops",
                "records",
                "refusedRecord",
                "enums",
                "switches",
                "streams",
                "lambdas",
                "generics",
                "inner",
                "interfaces",
                "concatenation",
                "exceptions",
                "recursion",
                "arrays",
                "longsAndDoubles",
                "initializers",
                "iterators"
            })
    void givesTheSameWovenAsPlain(String method) throws Exception {
        Object plain = Metered.call(WovenLoader.plain(CLASSES.values()), "ordinary.Ordinary", method)
                .call();
        WovenLoader woven = WovenLoader.woven(CLASSES.values(), StandIns.all());
        WovenLoader bare = WovenLoader.woven(CLASSES.values(), StandIns.of(List.of()));

        Metered.Outcome outcome = Metered.run(PLENTY, Metered.call(woven, "ordinary.Ordinary", method));
        Metered.Outcome withoutStandIns = Metered.run(PLENTY, Metered.call(bare, "ordinary.Ordinary", method));

        assertThat(outcome.thrown()).isNull();
        assertThat(outcome.value()).isEqualTo(plain);
        assertThat(withoutStandIns.value()).isEqualTo(plain);
    }

    @Test
    void everyMethodOfTheSourceIsRun() throws Exception {
        assertThat(java.util.Arrays.stream(WovenLoader.plain(CLASSES.values())
                                .loadClass("ordinary.Ordinary")
                                .getDeclaredMethods())
                        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                        .count())
                .isEqualTo(17);
    }

    @Test
    void linesStayWhatTheyWere() {
        WovenLoader woven = WovenLoader.woven(CompiledSources.compile("""
                                package lines;
                                public class Lines {
                                    static int run() {
                                        int[] none = new int[0];
                                        return none[
                                            1];
                                    }
                                }
                                """).values(), StandIns.of(List.of()));

        Throwable thrown =
                Metered.run(PLENTY, Metered.call(woven, "lines.Lines", "run")).thrown();

        assertThat(thrown).isInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThat(thrown.getStackTrace()[0].getLineNumber()).isEqualTo(5);
    }
}
