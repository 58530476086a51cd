package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.guard.Budget;
import io.stratagem.guard.Cost;
import io.stratagem.guard.CostClass;
import io.stratagem.guard.Meter;
import io.stratagem.guard.StandIns;
import io.stratagem.guard.StandsIn;
import io.stratagem.sandbox.testing.CompiledSources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Stand-ins made for the purpose, each of which gives itself away. */
class ReplacementTest {
    private static final Budget PLENTY = new Budget(1_000_000, 1 << 20, 100);
    private static final StandIns STAND_INS = StandIns.of(List.of(
            ObjectCalls.class,
            StringCalls.class,
            SizedCalls.class,
            BigDecimalCalls.class,
            MarkedMap.class,
            ListCalls.class));

    /** Of every object. */
    @StandsIn(of = Object.class)
    @Cost(CostClass.DET)
    public static final class ObjectCalls {
        private ObjectCalls() {}

        public static int hashCode(Object object) {
            return 1000 + (object instanceof String text ? text.length() : 0);
        }
    }

    /** A static and an instance method of one class. */
    @StandsIn(of = String.class)
    @Cost(CostClass.SIZE)
    public static final class StringCalls {
        private StringCalls() {}

        public static String copyValueOf(char[] characters) {
            return "stood in";
        }

        public static int length(String text) {
            return -text.length();
        }

        public static String concat(String text, String other) {
            return other + text;
        }
    }

    /** Of an interface. */
    @StandsIn(of = Collection.class)
    @Cost(CostClass.SIZE)
    public static final class SizedCalls {
        private SizedCalls() {}

        public static int size(Collection<?> collection) {
            return 100 + collection.size();
        }
    }

    /** Of a class that a plugin may extend. */
    @StandsIn(of = ArrayList.class)
    @Cost(CostClass.SIZE)
    public static final class ListCalls {
        private ListCalls() {}

        public static void chargeNew(int capacity) {
            Meter.charge(capacity);
        }

        @SuppressWarnings("NonApiType") // the class it stands in for
        public static void trimToSize(ArrayList<?> list) {
            list.clear();
        }
    }

    /** Of a constructor with two wide arguments. */
    @StandsIn(of = BigDecimal.class)
    @Cost(CostClass.SIZE)
    public static final class BigDecimalCalls {
        private BigDecimalCalls() {}

        public static void chargeNew(String text) {
            Meter.charge(10_000L * text.length());
        }

        public static void chargeNew(double value) {
            Meter.charge(50_000);
        }
    }

    /** A subclass. */
    @StandsIn(of = HashMap.class)
    @Cost(CostClass.DET)
    public static class MarkedMap<K, V> extends HashMap<K, V> {
        private static final long serialVersionUID = 1L;

        public MarkedMap() {}

        public MarkedMap(int capacity) {
            super(capacity);
        }

        @Override
        public String toString() {
            return "marked" + super.toString();
        }
    }

    private static final SortedMap<String, byte[]> CLASSES = CompiledSources.compile("""
            package replaced;
            import java.math.BigDecimal;
            import java.util.*;
            import java.util.function.*;
            public class Replaced {
                static class Plain {}
                static class Hashed { @Override public int hashCode() { return 3; } }
                static class Above extends Hashed { int own() { return super.hashCode() + hashCode(); } }
                static class Identical { int own() { return super.hashCode(); } String text() { return super.toString(); } boolean same(Object o) { return super.equals(o); } }
                interface Sized { int hashCode(); }
                static class Odd implements Sized {}
                static class Numbers extends ArrayList<Integer> { Numbers() { super(5000); } @Override public int size() { return 7; } }
                static String virtual() { return "abc".length() + "/" + "abc".concat("d") + "/" + String.copyValueOf(new char[] {'a'}); }
                static String inherited() { return new Plain().hashCode() + "/" + new Hashed().hashCode() + "/" + new Above().own() + "/" + List.of(1).hashCode() + "/" + new int[0].hashCode() + "/" + "abc".hashCode(); }
                static String throughInterfaces() { Sized s = new Odd(); Object o = new Hashed(); return s.hashCode() + "/" + o.hashCode(); }
                static String collections() { Numbers n = new Numbers(); List<Integer> l = n; Collection<Integer> c = List.of(1, 2); return n.size() + "/" + l.size() + "/" + c.size(); }
                static String references() {
                    ToIntFunction<String> length = String::length; ToIntFunction<Object> hash = Object::hashCode; Plain p = new Plain(); IntSupplier bound = p::hashCode; Function<char[], String> text = String::copyValueOf;
                    Supplier<Map<String, String>> maps = HashMap::new; IntFunction<Map<String, String>> sized = HashMap::new; ToIntFunction<Hashed> own = Hashed::hashCode; BinaryOperator<String> concat = String::concat; Supplier<Plain> plain = Plain::new; String s = "four"; IntSupplier four = s::length;
                    return length.applyAsInt("abc") + "/" + hash.applyAsInt("abc") + "/" + bound.getAsInt() + "/" + text.apply(new char[1]) + "/" + maps.get() + "/" + sized.apply(3) + "/" + own.applyAsInt(new Hashed()) + "/" + concat.apply("a", "b") + "/" + (plain.get() != null) + "/" + four.getAsInt();
                }
                static String maps() { Map<String, Integer> m = new HashMap<>(); m.put("a", new HashMap<>(Map.of("x", 1).size() > 0 ? 4 : 5).size()); return m + "/" + new HashMap<String, Integer>() {{ put("b", 2); }}; }
                static String charged() { BigDecimal d = new BigDecimal("12345"); return d + ""; }
                static String chargedWide() { Function<String, BigDecimal> f = BigDecimal::new; return f.apply("123") + "/" + new BigDecimal(2.0); }
                static void chargedSuper() { new Numbers(); }
                static String own() { return new Identical().own() + "/" + (new Identical().own() == new Identical().own()) + "/" + new Identical().same(new Identical()) + "/" + new Identical().text().startsWith("replaced.Replaced$Identical"); }
                static int arrays() { int n = 0; for (int i = 0; i < 10; i++) n += new long[100].clone().length; return n; }
            }
            """);

    private static Metered.Outcome run(String method) {
        WovenLoader loader = WovenLoader.woven(CLASSES.values(), STAND_INS);
        Metered.Outcome outcome = Metered.run(PLENTY, Metered.call(loader, "replaced.Replaced", method));
        assertThat(outcome.thrown()).isNull();
        return outcome;
    }

    @Test
    void methodsOfTheirClassAreReplaced() {
        assertThat(run("virtual").value()).isEqualTo("-3/dabc/stood in");
    }

    @Test
    void methodsOnSubtypesAreReplacedUnlessTheyAreThePluginsOwn() {
        // A text's own hash is the same everywhere; List.of and an array have it through Object.
        assertThat(run("inherited").value()).isEqualTo("1000/3/6/1000/1000/" + "abc".hashCode());
    }

    @Test
    void anInterfaceOfThePluginIsNoWayAroundAStandIn() {
        assertThat(run("throughInterfaces").value()).isEqualTo("1000/1000");
    }

    @Test
    void aReceiverThatIsThePluginsIsReachedThroughTheStandIn() {
        assertThat(run("collections").value()).isEqualTo("7/107/102");
    }

    @Test
    void methodReferencesAreReplacedAlike() {
        assertThat(run("references").value()).isEqualTo("-3/1003/1000/stood in/marked{}/marked{}/3/ba/true/-4");
    }

    @Test
    void aSubclassIsMadeAndExtendedInstead() {
        assertThat(run("maps").value()).isEqualTo("marked{a=0}/marked{b=2}");
    }

    @Test
    void aConstructorIsChargedByItsArguments() {
        Metered.Outcome charged = run("charged");

        assertThat(charged.value()).isEqualTo("12345");
        assertThat(charged.fuelUsed()).isBetween(50_000L, 50_100L);
        assertThat(run("chargedWide").fuelUsed()).isBetween(80_000L, 80_100L);
        assertThat(run("chargedSuper").fuelUsed()).isBetween(5_000L, 5_100L);
    }

    @Test
    void whatEveryObjectInheritsIsReproducibleWhenCalledOnSuper() {
        assertThat((String) run("own").value())
                .endsWith("/true/false/true")
                .isEqualTo(run("own").value());
    }

    @Test
    void clonesOfArraysAreCharged() {
        Metered.Outcome outcome = run("arrays");

        assertThat(outcome.value()).isEqualTo(1000);
        assertThat(outcome.bytesUsed()).isBetween(10 * (816L + 2400L), 10 * (816L + 2400L) + 1000);
    }

    @Test
    void aSuperCallWhoseOriginalHasAStandInIsRefusedWithItsLine() {
        SortedMap<String, byte[]> classes = CompiledSources.compile("""
                package replaced;
                public class Trimming extends java.util.ArrayList<String> {
                    @Override public void trimToSize() {
                        super.trimToSize();
                    }
                }
                """);
        Weaver weaver = new Weaver(classes.values(), STAND_INS, WovenLoader::outside);

        assertThatThrownBy(() -> weaver.weave("replaced/Trimming"))
                .isInstanceOfSatisfying(
                        NotWeavableException.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.className()).isEqualTo("replaced.Trimming");
                                    assertThat(finding.method()).isEqualTo("trimToSize()V");
                                    assertThat(finding.line()).isEqualTo(4);
                                    assertThat(finding.reason()).contains("super.trimToSize");
                                }));
    }

    @Test
    void aConstructorWithoutAMeteredFormIsRefused() {
        SortedMap<String, byte[]> classes = CompiledSources.compile("""
                package replaced;
                public class Loaded { Object made = new java.util.HashMap<String, String>(3, 0.5f); }
                """);
        Weaver weaver = new Weaver(classes.values(), STAND_INS, WovenLoader::outside);

        assertThatThrownBy(() -> weaver.weave("replaced/Loaded")).hasMessageContaining("has no metered form");
    }

    @Test
    void aClassWhoseMeteredFormIsFinalCannotBeExtended() {
        SortedMap<String, byte[]> classes = CompiledSources.compile("""
                package replaced;
                public class Extending extends java.util.HashMap<String, String> {}
                """);
        Weaver weaver = new Weaver(classes.values(), StandIns.all(), WovenLoader::outside);

        assertThatThrownBy(() -> weaver.weave("replaced/Extending")).hasMessageContaining("hold one instead");
    }

    @Test
    void theWovenClassNamesNothingThatItNoLongerUses() throws Exception {
        Weaver weaver = new Weaver(CLASSES.values(), STAND_INS, WovenLoader::outside);
        byte[] woven = weaver.weave("replaced/Replaced").bytes();

        assertThat(new String(woven, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("ObjectMethods")
                .contains("MarkedMap");
    }
}
