package io.stratagem.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hash maps and sets in the order of insertion behave as those of the JDK that keep it. */
class OrderedCollectionsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aMapBehavesAsALinkedHashMap(long seed) {
        List<String> expected = changes(new LinkedHashMap<>(), new Random(seed));

        assertThat(Metered.resultOf(() -> changes(new OrderedHashMap<>(), new Random(seed))))
                .isEqualTo(expected);
    }

    private static List<String> changes(Map<Object, Integer> map, Random random) {
        List<String> seen = new ArrayList<>();
        for (int step = 0; step < 500; step++) {
            Object key = random.nextInt(4) == 0 ? "k" + random.nextInt(20) : (Object) random.nextInt(40);
            int value = random.nextInt(9);
            Object answer = switch (random.nextInt(14)) {
                case 0, 1, 2 -> map.put(key, value);
                case 3 -> map.remove(key);
                case 4 -> map.putIfAbsent(key, value);
                case 5 -> map.merge(key, value, (old, given) -> old > 4 ? null : old + given);
                case 6 -> map.computeIfAbsent(key, any -> value > 5 ? null : value);
                case 7 -> map.computeIfPresent(key, (any, old) -> old > 4 ? null : old + 1);
                case 8 -> map.compute(key, (any, old) -> old == null ? value : null);
                case 9 -> map.containsValue(value);
                case 10 -> map.replace(key, value);
                case 11 -> map.remove(key, value);
                case 12 -> map.keySet().remove(key);
                default -> map.values().removeIf(old -> old == value);
            };
            seen.add(answer + " " + map + map.keySet() + map.values() + map.size() + map.hashCode());
            seen.add(map.get(key) + " " + map.containsKey(key) + map.equals(new HashMap<>(map)));
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSetBehavesAsALinkedHashSet(long seed) {
        List<String> expected = changes(new LinkedHashSet<>(), new Random(seed));

        assertThat(Metered.resultOf(() -> changes(new OrderedHashSet<>(), new Random(seed))))
                .isEqualTo(expected);
    }

    private static List<String> changes(Set<Object> set, Random random) {
        List<String> seen = new ArrayList<>();
        for (int step = 0; step < 500; step++) {
            Object element = random.nextInt(4) == 0 ? "k" + random.nextInt(20) : (Object) random.nextInt(40);
            boolean answer = switch (random.nextInt(4)) {
                case 0, 1 -> set.add(element);
                case 2 -> set.remove(element);
                default -> set.retainAll(new ArrayList<>(set).subList(0, set.size() * 3 / 4));
            };
            seen.add(answer + " " + set + set.size() + set.contains(element) + set.hashCode()
                    + set.stream().toList());
        }
        return seen;
    }

    @Test
    void constantsKeepTheOrderGiven() {
        assertThat(Metered.resultOf(() -> Texts.of(SetCalls.of("c", "a", "b")))).isEqualTo("[c, a, b]");
        assertThat(Metered.resultOf(() -> Texts.of(MapCalls.of("c", 1, "a", 2))))
                .isEqualTo("{c=1, a=2}");
    }

    @Test
    void aConstantIsReadByThreadsAtOnce() {
        Set<?> constant = Objects.requireNonNull((Set<?>) Metered.resultOf(() -> SetCalls.of("c", "a", "b")));

        List<Object> answers = java.util.stream.IntStream.range(0, 4)
                .parallel()
                .mapToObj(any -> Metered.resultOf(() -> constant.contains("a")))
                .toList();

        assertThat(answers).containsOnly(true);
    }

    @Test
    void anEnumConstantHashesByItsNameWhereverItLies() {
        int name = "UP".hashCode();

        assertThat(Metered.resultOf(() -> ObjectCalls.hashCode(RoundingMode.UP)))
                .isEqualTo(name);
        assertThat(Metered.resultOf(() -> ObjectCalls.hashCode(List.of(RoundingMode.UP))))
                .isEqualTo(31 + name);
        assertThat(Metered.resultOf(() -> RecordParts.hash(RoundingMode.UP))).isEqualTo(name);
    }

    @Test
    void whatHasOnlyAnIdentityIsHashedAndPrintedByItsClass() {
        Runnable lambda = () -> {};

        assertThat(Metered.resultOf(() -> Texts.of(new Object())))
                .isEqualTo(Metered.resultOf(() -> Texts.of(new Object())));
        assertThat((String) Metered.resultOf(() -> Texts.of(lambda))).doesNotContain("/0x");
        assertThat((String) Metered.resultOf(() -> ClassCalls.getSimpleName(lambda.getClass())))
                .doesNotContain("/");
    }

    @Test
    void theSameWorkCostsTheSameFuel() {
        long first =
                Metered.run(Budget.EVALUATION, OrderedCollectionsTest::work).fuelUsed();
        long second =
                Metered.run(Budget.EVALUATION, OrderedCollectionsTest::work).fuelUsed();

        assertThat(first).isPositive().isEqualTo(second);
    }

    private static int work() {
        Map<Object, Integer> map = new OrderedHashMap<>();
        for (int number = 0; number < 1_000; number++) {
            map.put(new Object(), number);
            map.put(RoundingMode.values()[number % 8], number);
            map.put("k" + number, number);
        }
        return map.size();
    }
}
