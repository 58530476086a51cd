package io.stratagem.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestNumberTest {
    private static final int DECIMALS = 4;

    private final ShortestNumber shortest = new ShortestNumber();
    private final byte[] text = new byte[ShortestNumber.MAX_ROUNDED_BYTES];

    @Test
    void randomDoublesHaveTheDigitsJavaGivesThem() {
        Random random = new Random(11);
        for (int i = 0; i < 400_000; i++) {
            assertSameDigits(Double.longBitsToDouble(random.nextLong()));
            assertSameDigits(random.nextGaussian() * 1_000);
            assertSameDigits(Math.rint(random.nextDouble() * 1e6) / 100);
        }
    }

    @Test
    void theDoublesAroundEveryPowerOfTwoHaveTheDigitsJavaGivesThem() {
        for (long exponent = 0; exponent < 2047; exponent++) {
            long bits = exponent << 52;
            for (long near = Math.max(0, bits - 3); near <= bits + 3; near++) {
                assertSameDigits(Double.longBitsToDouble(near));
            }
        }
    }

    @Test
    void theDoublesAroundEveryPowerOfTenHaveTheDigitsJavaGivesThem() {
        for (int exponent = -320; exponent <= 308; exponent++) {
            double power = Double.parseDouble("1e" + exponent);
            assertSameDigits(Math.nextDown(power));
            assertSameDigits(power);
            assertSameDigits(Math.nextUp(power));
        }
    }

    @Test
    void subnormalDoublesReadBackAsThemselvesInAtMostAsManyDigits() {
        for (long bits = 1; bits < 2_500; bits++) {
            double value = Double.longBitsToDouble(bits);
            String written = written(value);
            assertThat(Double.parseDouble(written)).isEqualTo(value);
            assertThat(new BigDecimal(written).precision())
                    .isLessThanOrEqualTo(new BigDecimal(Double.toString(value)).precision());
        }
    }

    @Test
    void roundingIsThatOfTheShortestDecimal() {
        Random random = new Random(12);
        for (int i = 0; i < 300_000; i++) {
            assertRounded(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            assertRounded(random.nextInt(2_000_001) / 100_000.0 - 10);
        }
        assertRounded(Double.MAX_VALUE);
        assertRounded(Double.MIN_VALUE);
        assertRounded(-0.00005);
        assertRounded(-0.0);
    }

    private void assertSameDigits(double value) {
        // Java wants two digits where one is enough; the smallest subnormals are compared by another test.
        if (Double.isFinite(value) && Math.abs(value) > 1e-320) {
            assertThat(new BigDecimal(written(value)))
                    .as("%s", value)
                    .isEqualByComparingTo(new BigDecimal(Double.toString(value)));
        }
    }

    private String written(double value) {
        return new String(text, 0, shortest.write(value, text, 0), StandardCharsets.US_ASCII);
    }

    private void assertRounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        String expected =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        int length = shortest.writeRounded(value, DECIMALS, text, 0);
        assertThat(new String(text, 0, length, StandardCharsets.US_ASCII)).isEqualTo(expected);
    }
}
