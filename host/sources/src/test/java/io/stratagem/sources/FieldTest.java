package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "+1",
                "429.17",
                "16.14578427",
                ".5",
                "5.",
                "0.00076392",
                "1e3",
                "1E-7",
                "1.5e+10",
                "1e22",
                "1e23",
                "9007199254740992",
                "9007199254740993",
                "123456789012345678",
                "12345678901234567890123",
                "4.9e-324",
                "1e-400",
                "0.1000000000000000055511151231257827",
                "00000000000000000000000012.5",
                "0.00000000000000000000000000012345",
                "2.2250738585072014e-308"
            })
    void aNumberIsTheNearestDouble(String text) {
        assertThat(number(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1e99999",
                "1.2.3",
                "1,5",
                " 1",
                "1 ",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1f",
                "--1",
                "1-",
                "\u0661",
                "1e5.0"
            })
    void whatIsNoNumberIsNone(String text) {
        assertThat(number(text)).isNaN();
    }

    @Test
    void aNumberTooLargeIsInfinite() {
        assertThat(number("1e999")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(number("-1e999")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void randomNumbersAreTheNearestDouble() {
        Random random = new Random(41);
        for (int i = 0; i < 60_000; i++) {
            String text = switch (random.nextInt(4)) {
                case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
                case 1 -> String.format(Locale.ROOT, "%." + random.nextInt(12) + "f", random.nextDouble() * 1e6);
                case 2 -> Long.toString(random.nextLong());
                default -> random.nextLong(1L << 54) + "e" + (random.nextInt(60) - 30);
            };
            if (!text.contains("N") && !text.contains("I")) {
                assertThat(number(text)).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-10-07T08:00:00.614Z", "2016-12-31T23:58:00Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z",
                "2000-02-29T00:00:00Z", "2004-02-29T12:34Z", "2013-10-07T08:00:00-05:00", "2013-10-07T08:00:00.5+05:30",
                "2013-10-07T08:00:00.123456789Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"
            })
    void aTimestampIsTheInstantItNames(String text) {
        assertThat(time(text)).isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17-01-03T00:00:00Z",
                "2017-1-03T00:00:00Z",
                "2017-01-03",
                "2017-01-03T00:00:00",
                "2017-01-03 00:00:00Z",
                "2017-13-01T00:00:00Z",
                "2017-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2017-04-31T00:00:00Z",
                "2017-00-10T00:00:00Z",
                "2017-01-00T00:00:00Z",
                "2017-01-03T24:00:00Z",
                "2017-01-03T00:60:00Z",
                "2017-01-03T00:00:60Z",
                "2017-01-03T00:00:0Z",
                "2017-01-03T00:00:00.Z",
                "2017-01-03T00:00:00.1234567891Z",
                "2017-01-03T00:00:00ZZ",
                "2017-01-03T00:00:00+0500",
                "2017-01-03T00:00:00+19:00",
                "2017-01-03T00:00:00z",
                "+12017-01-03T00:00:00Z",
                "2017-01-03T00:00:",
                "2017-01-03T00:00:00",
                "1483401600000",
                "2017-01-03T00:00:00.5"
            })
    void whatIsNoTimestampIsNone(String text) {
        assertThat(time(text)).isEqualTo(TimestampField.MALFORMED);
    }

    @Test
    void everyDayOfFourCenturiesIsItsInstant() {
        for (long day = -135_140; day < 11_000; day += 7) {
            long millis = day * 86_400_000L + Math.floorMod(day * 1_234_567L, 86_400_000L);
            assertThat(time(Instant.ofEpochMilli(millis).toString())).isEqualTo(millis);
        }
    }

    @Test
    void randomBytesNeverFail() {
        Random random = new Random(2);
        byte[] alphabet = "0123456789-+:.TZeE ,".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 300_000; i++) {
            byte[] bytes = new byte[random.nextInt(30)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = alphabet[random.nextInt(alphabet.length)];
            }
            TimestampField.parse(bytes, 0, bytes.length);
            DecimalField.parse(bytes, 0, bytes.length);
        }
        byte[] stamp = "2013-10-07T08:00:00.614Z".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 300_000; i++) {
            byte[] bytes = stamp.clone();
            bytes[random.nextInt(bytes.length)] = alphabet[random.nextInt(alphabet.length)];
            TimestampField.parse(bytes, 0, random.nextInt(bytes.length + 1));
        }
    }

    private static double number(String text) {
        byte[] bytes = ("#" + text).getBytes(StandardCharsets.UTF_8);
        return DecimalField.parse(bytes, 1, bytes.length);
    }

    private static long time(String text) {
        byte[] bytes = ("#" + text).getBytes(StandardCharsets.UTF_8);
        return TimestampField.parse(bytes, 1, bytes.length);
    }
}
