package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.verify.CodeFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What outlives an event must not change; what does not may change as it likes. */
class PurityTest {
    private static final String LAMBDA = """
            public Evaluator bind(StrategyContext context) {
                return (vector, state) -> StrategyIntent.NONE;
            }
            """;

    private static void assertAdmitted(Inspection inspection) {
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.verdict()).isInstanceOf(Verdict.Admitted.class);
    }

    private static void assertRefused(Inspection inspection) {
        assertThat(inspection.findings()).isNotEmpty();
        assertThat(inspection.findings()).extracting(CodeFinding::code).containsOnly(ErrorCode.E_BUNDLE_STATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static int count;",
                "static final class Holder { static final Holder ONLY = new Holder(); int n; }"
                        + " static int touch() { return ++Holder.ONLY.n; }",
                "static final IntSupplier F = make();"
                        + " static IntSupplier make() { int[] b = new int[1]; return () -> ++b[0]; }",
                "enum Mood { GOOD, BAD; int seen; } static int touch() { return ++Mood.GOOD.seen; }",
                "static final int[] BOX = new int[1]; static int touch() { return ++BOX[0]; }",
                "static final int[][] ROWS = new int[2][2]; static int touch() { int[] row = ROWS[0]; return ++row[1]; }",
                "static final List<Double> SEEN = new ArrayList<>();",
                "static final List<int[]> SEEN = List.of(new int[1]);",
                "static final List<List<Double>> SEEN = List.of(new ArrayList<>());",
                "static final List SEEN = List.copyOf(new ArrayList<Object>());",
                "static final Map<String, Double> SEEN = new HashMap<>();",
                "static final Map<String, Double> SEEN = Collections.unmodifiableMap(new HashMap<>());",
                "static final Object ANYTHING = new Object();",
                "static final StringBuilder TEXT = new StringBuilder();",
                "static final Iterator<String> NEXT = List.of(\"a\").iterator();",
                "record Box(int[] n) {} static final Box BOX = new Box(new int[1]); static int t() { return BOX.n()[0]++; }",
                "record Pair<A, B>(A left, B right) {} static final Pair<int[], String> P = new Pair<>(new int[1], \"\");",
                "static final Supplier<List<String>> S = supplier();"
                        + "static Supplier<List<String>> supplier() { List<String> l = new ArrayList<>(); return () -> l; }",
                "static final Comparator<String> C = Comparator.comparing(key(new HashMap<>()));"
                        + "static Function<String, Integer> key(Map<String, Integer> seen) { return t -> seen.merge(t, 1, Integer::sum); }",
                "static final RuntimeException KEPT = new RuntimeException();",
                "static final Optional<int[]> KEPT = Optional.of(new int[1]);",
                "private int n;",
                "private final int[] n = new int[1]; int touch() { return n[0]++; }",
                "private final double[] n = new double[1]; double[] touch() { return n; }",
                "private final double[] n = new double[1]; void touch() { Arrays.fill(n, 1); }",
                "private final double[] n = new double[1]; void touch() { double[] m = n; for (int i = 0; i < 1; i++) m[i] = i; }",
                "private final double[] n = new double[1]; Supplier<double[]> touch() { double[] m = n; return () -> m; }",
                "private final List<Double> seen; { seen = new ArrayList<>(); }",
                "private final EnumMap<Direction, Double> seen = new EnumMap<>(Direction.class);"
            })
    void aFieldThatCanRememberIsRefused(String members) {
        assertRefused(JudgedCode.ofMembers(members + LAMBDA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int[] n = new int[1]; return (vector, state) -> { n[0]++; return StrategyIntent.NONE; };",
                "List<Double> seen = new ArrayList<>(); return (vector, state) -> { seen.add(1.0); return StrategyIntent.NONE; };",
                "var n = new Object() { int n; }; return (vector, state) -> { n.n++; return StrategyIntent.NONE; };",
                "return new Evaluator() { private int n; public StrategyIntent onEvent(FeatureVector vector, StrategyState state)"
                        + " { n++; return StrategyIntent.NONE; } };",
                "StringBuilder text = new StringBuilder(); return (vector, state) -> { text.append(1); return StrategyIntent.NONE; };",
                "class Counter { int n; int next() { return n++; } } Counter c = new Counter();"
                        + " return (vector, state) -> { c.next(); return StrategyIntent.NONE; };",
                "class Counter { int n; int next() { return n++; } } IntSupplier next = new Counter()::next;"
                        + " return (vector, state) -> { next.getAsInt(); return StrategyIntent.NONE; };",
                "return (vector, state) -> StrategyIntent.NONE == null ? null : kept(context);"
            })
    void anEvaluatorThatCanRememberIsRefused(String body) {
        assertRefused(
                JudgedCode.ofMembers("static StrategyIntent kept(StrategyContext c) { return StrategyIntent.NONE; }"
                        + "public Evaluator bind(StrategyContext context) { " + body + " }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final int N = 3; static final String S = \"s\"; static final Double D = 1.0;",
                "static final BigDecimal TICK = new BigDecimal(\"0.01\"); static final java.time.Duration D = java.time.Duration.ofDays(1);",
                "enum Mood { GOOD(1) { double f() { return 2; } }, BAD(2); final int weight; Mood(int w) { weight = w; } double f() { return weight; } }"
                        + " static Mood mood(String s) { return Mood.valueOf(s); }",
                "static int rank(Direction d) { return switch (d) { case LONG -> 1; case SHORT -> 2; case FLAT -> 3; }; }",
                "private static final double[] TABLE = {1, 2, 3}; static double at(int i) { return TABLE[i] + TABLE.length; }",
                "private static final double[][] TABLE = {{1}, {2}}; static double sum() { double s = 0;"
                        + " for (double[] row : TABLE) for (double x : row) s += x; return s; }",
                "private static final String[] NAMES = {\"a\"}; static int n() { int n = 0; for (String s : NAMES) n += s.length(); return n; }",
                "private static final double[] TABLE = {1, 2, 3}; static int at(double x) { return Arrays.binarySearch(TABLE, x); }",
                "private static final double[] TABLE = {1, 2, 3}; static double[] copy() { return TABLE.clone(); }",
                "private static final int[] FILLED = new int[8]; static { for (int i = 0; i < 8; i++) FILLED[i] = i * i; }",
                "static final List<String> NAMES = List.of(\"a\", \"b\");",
                "static final Map<String, Double> WEIGHTS = Map.of(\"a\", 1.0); static final Set<Integer> SET = Set.of(1);",
                "record Level(String name, double price) {} static final List<Level> LEVELS = List.of(new Level(\"a\", 1));",
                "record Level(String name, double price) {} static final List<Level> LEVELS = levels();"
                        + " private static List<Level> levels() { List<Level> l = new ArrayList<>(); l.add(new Level(\"a\", 1)); return List.copyOf(l); }",
                "static final List<List<Double>> ROWS = List.of(List.of(1.0), List.of(2.0));",
                "static final List<String> SORTED = Stream.of(\"b\", \"a\").sorted().toList();",
                "record Part(double x) {} static final Comparator<Part> BY_X = Comparator.comparingDouble(Part::x).reversed();",
                "static final DoubleUnaryOperator HALF = x -> x / 2;",
                "static final DoubleUnaryOperator BY = by(3); static DoubleUnaryOperator by(double f) { return x -> x * f; }",
                "sealed interface Shape permits Square, Circle {} record Square(double a) implements Shape {} record Circle(double r) implements Shape {}"
                        + " static final Shape S = new Square(1);"
                        + " static double area(Shape s) { return switch (s) { case Square(double a) -> a * a; case Circle c when c.r() > 1 -> 3; case Circle c -> 4; }; }",
                "static double local() { int[] n = {1}; List<Double> l = new ArrayList<>(); List.of(1, 2).forEach(x -> n[0] += x); l.add(1.0); return n[0] + l.get(0); }",
                "static final class Sum { private double sum; void add(double x) { sum += x; } double get() { return sum; } }"
                        + " static double local() { Sum s = new Sum(); s.add(1); return s.get(); }",
                "static final class Trouble extends RuntimeException { int n; Trouble(String m) { super(m); } } static void t() { throw new Trouble(\"t\"); }",
                "private final double[] weights; { weights = new double[3]; for (int i = 0; i < 3; i++) weights[i] = i; } double w(int i) { return weights[i]; }",
                "private final Optional<String> name = Optional.of(\"a\"); private final OptionalDouble d = OptionalDouble.empty();",
                "private static final FeatureSpec FAST = Features.sma(20); private static final NumberParameter P = NumberParameter.named(\"p\");",
                "private static final Parameters ALL = Parameters.of(NumberParameter.named(\"p\"));"
            })
    void anImmutableFieldOrALocalHelperIsAdmitted(String members) {
        assertAdmitted(JudgedCode.ofMembers(members + LAMBDA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f = 2; String s = \"a\"; return (vector, state) -> StrategyIntent.goLong(f).because(s);",
                "List<FeatureHandle> all = List.of(context.feature(\"rsi14\"), context.feature(\"price\"));"
                        + " return (vector, state) -> { double s = 0; for (FeatureHandle h : all) s += vector.get(h); return StrategyIntent.NONE; };",
                "DoubleUnaryOperator half = x -> x / 2; return (vector, state) -> StrategyIntent.goLong(half.applyAsDouble(1));",
                "record Rule(FeatureHandle h, double at) { boolean holds(FeatureVector v) { return v.get(h) > at; } }"
                        + " Rule rule = new Rule(context.feature(\"rsi14\"), 30); return (vector, state) -> rule.holds(vector) ? StrategyIntent.flat() : StrategyIntent.NONE;",
                "FeatureHandle h = context.feature(\"rsi14\"); return new Evaluator() {"
                        + " private final double at = 3 + h.index(); public StrategyIntent onEvent(FeatureVector vector, StrategyState state) { return vector.get(h) > at ? StrategyIntent.flat() : StrategyIntent.NONE; } };"
            })
    void anEvaluatorOfValuesIsAdmitted(String body) {
        assertAdmitted(JudgedCode.ofMembers("public Evaluator bind(StrategyContext context) { " + body + " }"));
    }

    @Test
    void aFindingSaysWhoHoldsTheThingThatChanges() {
        List<CodeFinding> findings = JudgedCode.ofMembers("""
                static final class Counter {
                    int n;
                }

                record Rule(Counter counter) {}

                private final Rule rule = new Rule(new Counter());

                public Evaluator bind(StrategyContext context) {
                    return (vector, state) -> {
                        rule.counter().n++;
                        return StrategyIntent.NONE;
                    };
                }
                """).findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.member()).isEqualTo("com.example.SampleSignal$Counter.n");
            assertThat(finding.why()).contains("com.example.SampleSignal$Rule.counter");
            assertThat(finding.method()).startsWith("lambda$bind");
            assertThat(finding.line()).isPositive();
            assertThat(finding.instead()).contains("slot");
        });
    }
}
