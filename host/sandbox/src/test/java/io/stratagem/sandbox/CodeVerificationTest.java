package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.testing.PluginJar;
import io.stratagem.sandbox.verify.CodeFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which code is refused for what it names and for its shape, and what is said about it. */
class CodeVerificationTest {
    private static List<CodeFinding> findings(String statement) {
        return JudgedCode.ofMembers("""
                        static Object touch() throws Throwable {
                            %s
                        }

                        public Evaluator bind(StrategyContext context) {
                            return (vector, state) -> StrategyIntent.NONE;
                        }
                        """.formatted(statement)).findings();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return System.nanoTime();                                        | java.lang.System.nanoTime()
            LongSupplier s = System::nanoTime; return s;                     | java.lang.System.nanoTime()
            return Class.forName("java.lang.Runtime");                       | java.lang.Class.forName(String)
            return new java.io.File("x");                                    | java.io.File
            return java.nio.file.Files.exists(null);                         | java.nio.file.Files
            class W extends Thread {} new W().start(); return 1;             | java.lang.Thread
            return new Random();                                             | java.util.Random
            return Math.random();                                            | java.lang.Math.random()
            try { return 1; } catch (StackOverflowError e) { return 2; }     | java.lang.StackOverflowError
            return io.stratagem.guard.Trip.FUEL;                             | io.stratagem.guard.Trip
            return io.stratagem.sandbox.HostApi.CURRENT;                     | io.stratagem.sandbox.HostApi
            return java.lang.invoke.MethodHandles.lookup();                  | java.lang.invoke.MethodHandles.lookup()
            """)
    void aMemberThatIsNotListedIsRefusedWithItsPlace(String statement, String member) {
        assertThat(findings(statement))
                .filteredOn(finding -> finding.member().equals(member))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(ErrorCode.E_BUNDLE_MEMBER);
                    assertThat(finding.method()).isNotEmpty();
                    assertThat(finding.why()).isNotEmpty();
                });
    }

    @Test
    void whatAnInterfacesMethodInheritsFromTheJdkIsJudged() {
        assertThat(findings("""
                        interface Printer { void printStackTrace(); }
                        class Loud extends RuntimeException implements Printer {}
                        Printer printer = new Loud();
                        printer.printStackTrace();
                        return 1;
                        """)).extracting(CodeFinding::member).contains("java.lang.Throwable.printStackTrace()");
        assertThat(findings("""
                        interface Named { String name(); String toString(); }
                        enum Side implements Named { BUY }
                        Named named = Side.BUY;
                        return named.name() + named;
                        """)).isEmpty();
    }

    @Test
    void aMemberIsJudgedByTheClassThatDeclaresIt() {
        List<CodeFinding> findings = JudgedCode.of(JudgedCode.plugin("""
                                static void touch() {
                                    new Inner().nanoTime();
                                    new Sub().run();
                                }

                                static final class Inner {
                                    long nanoTime() {
                                        return 0;
                                    }
                                }

                                static final class Sub extends Thread {}

                                public Evaluator bind(StrategyContext context) {
                                    return (vector, state) -> StrategyIntent.NONE;
                                }
                                """)).findings();
        assertThat(findings).extracting(CodeFinding::member).contains("java.lang.Thread", "java.lang.Thread.run()");
        assertThat(findings).noneMatch(finding -> finding.member().contains("nanoTime"));
    }

    @Test
    void aFindingSaysTheLineAndWhatToUseInstead() {
        List<CodeFinding> findings = JudgedCode.of("""
                        public final class SampleSignal implements SignalPlugin {
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> {
                                    return StrategyIntent.goLong(System.nanoTime());
                                };
                            }
                        }
                        """).findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("com.example.SampleSignal.lambda$bind$0 (line 15)");
            assertThat(finding.instead()).isEqualTo("use the event's time");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (Integer.class) { return 1; }",
                "class F { @Override protected void finalize() {} } return new F();",
                "class F implements java.io.Serializable { Object writeReplace() { return 1; } } return new F();",
                "class F { native void f(); } return new F();",
                "class F { synchronized void f() {} } return new F();",
                "class F extends RuntimeException { @Override public String getMessage() { return null; } } return new F();",
                "class F extends RuntimeException { @Override public Throwable getCause() { return new F(); } } return new F();",
                "class F extends RuntimeException { @Override public String toString() { return null; } } return new F();",
                "class F extends BigDecimal { F() { super(1); } } return new F();",
                "class F { void \\u200bf() {} } return new F();"
            })
    void aShapeThatAStrategyMayNotHaveIsRefused(String statement) {
        assertThat(findings(statement.replace("\\u200b", "\u0456d")))
                .extracting(CodeFinding::code)
                .contains(ErrorCode.E_BUNDLE_CODE);
    }

    @Test
    void aClassThatIsNowhereIsSaidToBeMissing() {
        PluginJar whole = JudgedCode.jar(
                JudgedCode.plugin("""
                        static double half(double x) {
                            return Halves.of(x);
                        }

                        public Evaluator bind(StrategyContext context) {
                            return (vector, state) -> StrategyIntent.goLong(half(1));
                        }
                        """), "public final class Halves { static double of(double x) { return x / 2; } }");
        PluginJar without = whole.withoutEntry("com/example/Halves.class");
        assertThat(JudgedCode.of(without).findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(ErrorCode.E_BUNDLE_CLOSURE);
            assertThat(finding.member()).isEqualTo("com.example.Halves");
            assertThat(finding.instead()).contains("shade");
        });
    }

    @Test
    void whatNoStrategyNeedsIsLeftOutAndNotJudged() {
        PluginJar jar = JudgedCode.jar(
                        JudgedCode.plugin("""
                                public Evaluator bind(StrategyContext context) {
                                    return (vector, state) -> Used.INTENT;
                                }
                                """),
                        "public final class Used { static final StrategyIntent INTENT = StrategyIntent.NONE; }",
                        "public final class Unused { static int n; static void f() { System.exit(n++); } }")
                .entry("notes.txt", "x");
        Inspection inspection = JudgedCode.of(jar);
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.verdict()).isInstanceOfSatisfying(Verdict.Admitted.class, admitted -> {
            assertThat(admitted.bundle().classNames()).containsExactly("com.example.SampleSignal", "com.example.Used");
            assertThat(admitted.bundle().dropped()).containsExactly("com/example/Unused.class", "notes.txt");
        });
    }

    @Test
    void theSameFileGivesTheSameBytes() {
        PluginJar jar = JudgedCode.jar(JudgedCode.plugin("""
                record Level(String name, double price) {}

                static double sum(List<Level> levels) {
                    return levels.stream().mapToDouble(Level::price).sum();
                }

                public Evaluator bind(StrategyContext context) {
                    return (vector, state) -> StrategyIntent.goLong(sum(List.of(new Level("a", 1))));
                }
                """));
        byte[] first = bytes(JudgedCode.of(jar));
        assertThat(bytes(JudgedCode.of(jar))).isEqualTo(first);
    }

    private static byte[] bytes(Inspection inspection) {
        return switch (inspection.verdict()) {
            case Verdict.Admitted admitted -> admitted.bundle().jar().bytes();
            case Verdict.Refused refused ->
                throw new AssertionError(refused.faults().toString());
            case Verdict.Waiting waiting ->
                throw new AssertionError(waiting.fault().toString());
        };
    }

    @Test
    void findingsStandInAStableOrderAndAreFaultsInWords() {
        Inspection inspection = JudgedCode.ofMembers("""
                static void b() {
                    System.exit(1);
                    Math.random();
                }

                public Evaluator bind(StrategyContext context) {
                    return (vector, state) -> StrategyIntent.NONE;
                }
                """);
        assertThat(inspection.findings()).isSorted().hasSize(2);
        assertThat(inspection.verdict().faults()).hasSize(2).first().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_MEMBER);
            assertThat(fault.where()).contains("!com.example.SampleSignal.b (line ");
            assertThat(fault.seen()).isEqualTo("java.lang.System.exit(int)");
        });
    }
}
