package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.Budget;
import io.stratagem.guard.BudgetExceeded;
import io.stratagem.guard.StandIns;
import io.stratagem.guard.Trip;
import io.stratagem.sandbox.testing.CompiledSources;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java code that tries to run, nest or grow for ever. */
class HostileSourceTest {
    private static final Budget BUDGET = new Budget(200_000, 4 << 20, 200);

    private static final String SOURCE = """
            package hostile;
            import java.util.*;
            import java.util.function.*;
            public class Hostile {
                static int sink;
                static Object kept;
                interface Own { int run(Own next); }
                record Nested(Object left, Object right) {}
                static void emptyLoop() { while (true) {} }
                static void countingLoop() { for (long i = 0; i < Long.MAX_VALUE; i++) sink++; }
                static void doLoop() { do { sink++; } while (sink != -1 || sink == -1); }
                static void continueToLabel() { outer: while (true) { for (int i = 0; i < 3; i++) { if (i == 1) continue outer; } } }
                static void switchLoop() {
                    int state = 0;
                    while (true) { switch (state) { case 0: state = 1; continue; case 1: state = 2; continue; default: state = 0; } }
                }
                static void catchEverything() { while (true) { try { sink++; throw new Error(); } catch (Throwable t) { sink--; } } }
                static void catchTheTrip() { while (true) { try { while (true) { sink++; } } catch (Throwable t) { sink--; } } }
                static int finallyReturn() { while (true) { try { while (true) { sink++; } } finally { if (sink != 0) return 1; } } }
                static void finallyContinue() { while (true) { try { while (true) { sink++; } } finally { if (true) continue; } } }
                static void catchAndCarryOn() {
                    try { emptyLoop(); } catch (Throwable t) { try { emptyLoop(); } catch (Throwable u) { emptyLoop(); } }
                }
                static void resources() throws Exception {
                    while (true) {
                        try (AutoCloseable c = () -> { throw new IllegalStateException(); }) { sink++; throw new RuntimeException(); }
                        catch (Throwable t) { sink--; }
                    }
                }
                static void recursion() { recursion(); }
                static void recursionThatCatches() { try { recursionThatCatches(); } catch (Throwable t) { recursionThatCatches(); } }
                static void recursionThatGoesOn() { try { recursionThatGoesOn(); } finally { recursionThatGoesOn(); } }
                static int fan(int n) { return n == 0 ? 1 : fan(n - 1) + fan(n - 1) + fan(n - 1); }
                static void wide() { sink = fan(60); }
                static void ping() { pong(); }
                static void pong() { ping(); }
                static void throughAnOwnLambda() { Own own = next -> next.run(next); own.run(own); }
                static void throughALambda() { Function<Object, Object>[] self = new Function[1]; self[0] = x -> self[0].apply(x); self[0].apply(1); }
                static void throughAMethodReference() { Runnable[] self = new Runnable[1]; self[0] = Hostile::recursion; self[0].run(); }
                static void throughTheJdk() {
                    Map<Integer, Integer> map = new HashMap<>();
                    IntFunction<Integer>[] self = new IntFunction[1];
                    self[0] = n -> Optional.of(n).map(x -> self[0].apply(x + 1)).get();
                    self[0].apply(0);
                }
                static void throughACompareTo() {
                    class Odd implements Comparable<Odd> { public int compareTo(Odd o) { return Objects.compare(this, o, Comparator.naturalOrder()); } }
                    new Odd().compareTo(new Odd());
                }
                static class Deep { Deep() { new Deep(); } }
                static void throughConstructors() { new Deep(); }
                static void throughToString() { class T { public String toString() { return "" + this; } } kept = "" + new T(); }
                static void exceptionPingPong() { while (true) { try { thrower(3); } catch (RuntimeException e) { sink++; } } }
                static void thrower(int n) { try { if (n == 0) throw new RuntimeException(); thrower(n - 1); } catch (RuntimeException e) { throw new RuntimeException(e); } }
                static void bigArray() { kept = new long[1 << 30]; }
                static void bigReferences() { kept = new Object[1 << 30]; }
                static void bigCube() { kept = new double[1 << 10][1 << 10][1 << 10]; }
                static void overflowingCube() { kept = new byte[1 << 16][1 << 16][1 << 16][1 << 16][2]; }
                static void manyArrays() { List<Object> all = new ArrayList<>(); while (true) all.add(new byte[1000]); }
                static void manyObjects() { Object all = null; while (true) all = new Object[] {all}; }
                static void manyLists() { Object all = null; while (true) all = new Nested(all, null); }
                static void text() { String s = "0123456789"; while (true) s = s + s; }
                static void textOfObjects() { Object s = "0123456789"; while (true) s = "" + s + s; }
                static void clones() { int[][] all = new int[1000][]; int[] one = new int[10_000]; for (int i = 0; ; i++) all[i % 1000] = one.clone(); }
                static void hashOfSharedRecords() { Object o = 1; for (int i = 0; i < 60; i++) o = new Nested(o, o); sink = o.hashCode(); }
                static void textOfSharedRecords() { Object o = 1; for (int i = 0; i < 60; i++) o = new Nested(o, o); kept = o.toString(); }
                static void equalityOfSharedRecords() {
                    Object o = 1; Object p = 1;
                    for (int i = 0; i < 60; i++) { o = new Nested(o, o); p = new Nested(p, p); }
                    sink = o.equals(p) ? 1 : 0;
                }
                static void hashOfDeepRecords() { Object o = 1; for (int i = 0; i < 10_000; i++) o = new Nested(o, null); sink = o.hashCode(); }
                static class Poisoned { static int value = 1; static { while (true) { value++; if (value == 0) break; } } }
                static void initializer() { sink = Poisoned.value; }
                static void initializerTwice() { try { sink = Poisoned.value; } catch (Throwable t) { sink = Poisoned.value; } }
            }
            """;

    private static final SortedMap<String, byte[]> CLASSES = CompiledSources.compile(SOURCE);

    @ParameterizedTest
    @CsvSource({
        "emptyLoop, FUEL",
        "countingLoop, FUEL",
        "doLoop, FUEL",
        "continueToLabel, FUEL",
        "switchLoop, FUEL",
        "catchEverything, FUEL",
        "catchTheTrip, FUEL",
        "finallyReturn, FUEL",
        "finallyContinue, FUEL",
        "catchAndCarryOn, FUEL",
        "resources, FUEL",
        "recursion, DEPTH",
        "recursionThatCatches, DEPTH",
        "recursionThatGoesOn, DEPTH",
        "wide, FUEL",
        "ping, DEPTH",
        "throughAnOwnLambda, DEPTH",
        "throughALambda, DEPTH",
        "throughAMethodReference, DEPTH",
        "throughTheJdk, DEPTH",
        "throughACompareTo, DEPTH",
        "throughConstructors, DEPTH",
        "throughToString, DEPTH",
        "exceptionPingPong, FUEL",
        "bigArray, ALLOCATION",
        "bigReferences, ALLOCATION",
        "bigCube, ALLOCATION",
        "overflowingCube, ALLOCATION",
        "manyArrays, ALLOCATION",
        "manyObjects, ALLOCATION",
        "manyLists, ALLOCATION",
        "clones, ALLOCATION",
        "hashOfDeepRecords, DEPTH",
        "initializer, FUEL"
    })
    void endsByItsBudget(String method, Trip trip) {
        Metered.Outcome outcome = Metered.run(BUDGET, Metered.call(fresh(), "hostile.Hostile", method));

        assertThat(outcome.trip()).isEqualTo(trip);
        assertThat(outcome.thrown()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "textOfObjects", "hashOfSharedRecords", "textOfSharedRecords", "equalityOfSharedRecords"
            })
    void growthEndsByWhicheverLimitComesFirst(String method) {
        Metered.Outcome outcome = Metered.run(BUDGET, Metered.call(fresh(), "hostile.Hostile", method));

        assertThat(outcome.trip()).isIn(Trip.FUEL, Trip.ALLOCATION);
        assertThat(outcome.thrown()).isInstanceOf(BudgetExceeded.class);
    }

    @Test
    void theSameCodeTripsAtTheSameTick() {
        Metered.Outcome first = Metered.run(BUDGET, Metered.call(fresh(), "hostile.Hostile", "clones"));
        Metered.Outcome second = Metered.run(BUDGET, Metered.call(fresh(), "hostile.Hostile", "clones"));

        assertThat(first.fuelUsed()).isEqualTo(second.fuelUsed()).isPositive();
    }

    @Test
    void aTripInsideAClassInitializerIsNoTripForTheNextEvaluation() {
        WovenLoader loader = fresh();
        Metered.Outcome first = Metered.run(BUDGET, Metered.call(loader, "hostile.Hostile", "initializerTwice"));
        Metered.Outcome second = Metered.run(BUDGET, Metered.call(loader, "hostile.Hostile", "initializer"));

        assertThat(first.trip()).isEqualTo(Trip.FUEL);
        assertThat(second.trip()).isNull();
        assertThat(second.thrown()).isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void noHandlerSeesTheTrip() {
        Metered.Outcome outcome = Metered.run(BUDGET, Metered.call(fresh(), "hostile.Hostile", "finallyReturn"));

        assertThat(outcome.thrown()).isInstanceOf(BudgetExceeded.class);
        assertThat(outcome.value()).isNull();
    }

    private static WovenLoader fresh() {
        return WovenLoader.woven(CLASSES.values(), StandIns.of(List.of()));
    }
}
