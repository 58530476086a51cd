package io.stratagem.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CatalogMutationTest {
    private static final int ROUNDS = 1_500;
    private static final Pattern PLACE = Pattern.compile("c\\.yaml:([1-9][0-9]*):([1-9][0-9]*)");
    private static final List<String> FRAGMENTS = List.of(
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            "- ",
            "\n",
            "\t",
            "'",
            "\"",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "?",
            "~",
            "null",
            ".inf",
            "-1",
            "1e999",
            "99999999999999999999",
            "true",
            "\uFEFF",
            "\u0000",
            "\u2028",
            "\uD834\uDD1E",
            "%YAML 1.1\n",
            "---\n",
            "...\n",
            "<<: ",
            "strategies:",
            "strategy_id: one\n",
            "  ",
            "0x10",
            "017",
            "@",
            "`");

    private final CatalogReader reader = new CatalogReader();

    @Test
    void aDamagedCatalogIsReadOrRefusedAtAPlaceAndNothingElse() throws IOException {
        Path samples = Path.of(Objects.requireNonNull(System.getProperty("stratagem.root")))
                .resolve("samples");
        List<String> good = List.of(
                Files.readString(samples.resolve("catalog.yaml")),
                Files.readString(samples.resolve("catalog-crypto-minute.yaml")));
        int accepted = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = new SplittableRandom(20_260_101L + round);
            String text = damaged(good.get(random.nextInt(good.size())), random);
            try {
                reader.read("c.yaml", text);
                accepted++;
            } catch (FaultException refusal) {
                refusal.faults().forEach(fault -> assertPlace(fault, text));
                refused++;
            } catch (RuntimeException | StackOverflowError escaped) {
                throw new AssertionError("round " + round + " let " + escaped + " out of\n" + text, escaped);
            }
        }
        // Both outcomes must be common, or the mutations are too tame or too wild to prove anything.
        assertThat(accepted).isGreaterThan(ROUNDS / 20);
        assertThat(refused).isGreaterThan(ROUNDS / 2);
    }

    private static void assertPlace(Fault fault, String text) {
        Matcher place = PLACE.matcher(fault.where());
        assertThat(place.matches()).as(fault.sentence()).isTrue();
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n|[\r\n]", -1)));
        assertThat(Integer.parseInt(place.group(1))).as(fault.sentence()).isLessThanOrEqualTo(lines.size());
        assertThat(fault.code().name()).startsWith("E_CAT_");
    }

    private static String damaged(String good, SplittableRandom random) {
        String text = good;
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(text.length() + 1);
            int until = Math.min(text.length(), at + random.nextInt(12));
            String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
            text = switch (random.nextInt(7)) {
                case 0 -> text.substring(0, at) + fragment + text.substring(at);
                case 1 -> text.substring(0, at) + fragment + text.substring(until);
                case 2 -> text.substring(0, at) + text.substring(until);
                case 3 -> text.substring(0, at);
                case 4 -> withLines(text, random);
                case 5 -> text.substring(0, until) + text.substring(at);
                case 6 -> new String(flipped(text, random), StandardCharsets.UTF_8);
                default -> throw new AssertionError();
            };
        }
        return text;
    }

    /** Swaps, drops or doubles a line. */
    private static String withLines(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int from = random.nextInt(lines.size());
        String line = random.nextBoolean() ? lines.get(from) : lines.remove(from);
        if (random.nextInt(3) > 0) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("\n", lines);
    }

    private static byte[] flipped(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8)));
        }
        return bytes;
    }
}
