package io.stratagem.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static final JsonMapper JACKSON = JsonMapper.shared();

    private final CanonicalJson json = new CanonicalJson();

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "0000000000000002, 1e-323",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersHaveTheFormOfRfc8785(String bits, String text) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(json.number(value)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> json.number(value));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, 99, 100, -1000, Long.MAX_VALUE, Long.MIN_VALUE, 1_000_000_000_000_000_000L})
    void integersKeepAllTheirDigits(long value) {
        assertThat(json.number(value)).hasToString(Long.toString(value));
    }

    @Test
    void everyDoubleReadsBackAsItself() {
        Random random = new Random(20_001);
        for (int i = 0; i < 60_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = json.reset().number(value).toString();
                assertThat(Double.parseDouble(text)).as(text).isEqualTo(value == 0 ? 0.0 : value);
                assertThat(text).doesNotContain(".0e").doesNotEndWith(".0").doesNotContain("E");
            }
        }
    }

    @Test
    void textsEscapeOnlyWhatTheyMust() {
        json.text("\u20ac$\017\nA'B\"\\\\\"/\177\b\f\r\t");
        assertThat(json).hasToString("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\177\\b\\f\\r\\t\"");
        assertThat(json.toByteArray()).isEqualTo(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        for (String text : List.of("\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D")) {
            assertThat(CanonicalJson.isWritable(text)).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> json.reset().text(text));
        }
        assertThat(CanonicalJson.isWritable("\uD83D\uDE00")).isTrue();
        assertThat(json.reset().text("\uD83D\uDE00")).hasToString("\"\uD83D\uDE00\"");
    }

    @Test
    void namesStandInTheOrderOfTheirCodePoints() {
        Map<String, Object> names = new LinkedHashMap<>();
        for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\uD83D\uDE00", "\u0080", "\u00f6", "a", "B", "aa")) {
            names.put(name, 0);
        }
        json.tree(names);
        assertThat(json.toString())
                .isEqualTo(
                        "{\"\\r\":0,\"1\":0,\"B\":0,\"a\":0,\"aa\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ufb33\":0,"
                                + "\"\uD83D\uDE00\":0}");
    }

    @Test
    void aNameOutOfOrderOrTwiceIsRefused() {
        json.object().name("b").none();
        assertThatIllegalStateException().isThrownBy(() -> json.name("a"));
        assertThatIllegalStateException().isThrownBy(() -> json.name("b"));
    }

    @Test
    void whatIsNotADocumentIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> json.reset().object().number(1));
        assertThatIllegalStateException().isThrownBy(() -> json.reset().array().name("a"));
        assertThatIllegalStateException().isThrownBy(() -> json.reset().object().endArray());
        assertThatIllegalStateException().isThrownBy(() -> json.reset().endObject());
        assertThatIllegalStateException()
                .isThrownBy(() -> json.reset().object().name("a").endObject());
        assertThatIllegalStateException()
                .isThrownBy(() -> json.reset().number(1).number(2));
    }

    @Test
    void theExampleOfRfc8785ComesOutAsPrinted() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("numbers", List.of(333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001));
        document.put("string", "\u20ac$\017\nA'B\"\\\\\"/");
        List<@Nullable Object> literals = new ArrayList<>();
        literals.add(null);
        literals.add(true);
        literals.add(false);
        document.put("literals", literals);
        assertThat(json.tree(document))
                .hasToString("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void randomTreesMeanTheSameToAnotherParserAndAreWrittenTheSameTwice() {
        Random random = new Random(77);
        for (int i = 0; i < 2_000; i++) {
            Object tree = tree(random, 0);
            byte[] bytes = json.reset().tree(tree).toByteArray();
            JsonNode parsed = JACKSON.readTree(bytes);
            assertThat(plain(parsed)).isEqualTo(plain(JACKSON.valueToTree(tree)));
            assertThat(new CanonicalJson().tree(plain(parsed)).toByteArray()).isEqualTo(bytes);
        }
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(each -> list.add(plain(each)));
            return list;
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.stringValue();
    }

    private static @Nullable Object tree(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            case 3 -> (double) random.nextInt();
            case 4 -> text(random);
            case 5 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(tree(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    map.put(text(random), tree(random, depth + 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int point = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x180);
            if (point < 0xD800 || point > 0xDFFF) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
