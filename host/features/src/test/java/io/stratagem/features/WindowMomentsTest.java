package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.feature.BarField;
import io.stratagem.api.feature.Deviation;
import io.stratagem.api.feature.FeatureKind;
import io.stratagem.api.feature.FeatureSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windowed moments against two passes over each window in 40-digit arithmetic. */
class WindowMomentsTest {
    private static final MathContext EXACT = new MathContext(40);
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "data/quality/toobig.csv.gz, 20",
        "data/quality/penny.csv.gz, 60",
        "data/quality/zeros.csv.gz, 20",
        "data/quality/AAPL_1d_unadjusted.csv.gz, 20"
    })
    void agreeWithTwoPassesOnHostileFiles(String file, int length) {
        Bars bars = Bars.file(file);
        checkAgainstTwoPasses(bars, BarField.CLOSE, length);
        checkAgainstTwoPasses(bars, BarField.VOLUME, length);
    }

    @Test
    void agreeWithTwoPassesOnTheBarsWhereRunningSumsLoseDigits() {
        Bars all = Bars.file("data/minute/BTCUSD_1m.csv.gz");
        Bars some = new Bars(all.series(), all.list().subList(109_900, 110_100));
        checkAgainstTwoPasses(some, BarField.CLOSE, 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 13, 64})
    void agreeWithTwoPassesWhateverJumpsThePricesMake(int length) {
        Random random = new Random(20260210);
        double[] prices = new double[800];
        double level = 1;
        for (int i = 0; i < prices.length; i++) {
            level = random.nextInt(40) == 0 ? Math.pow(10, random.nextInt(-8, 13)) : level;
            prices[i] = level * (1 + 1e-4 * random.nextGaussian());
        }
        checkAgainstTwoPasses(Bars.closes(prices), BarField.CLOSE, length);
    }

    @Test
    void aConstantWindowHasNoDeviationAtAllAndNoScore() {
        double[] prices = new double[120];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = i < 60 ? 1e13 / 3 * (1 + i % 7) : 0.1 + 0.2;
        }
        Bars bars = Bars.closes(prices);
        double[] deviation = bars.values("stdev(20)");
        double[] score = bars.values("zscore(20)");
        double[] mean = bars.values("sma(20)");
        for (int i = 0; i < prices.length; i++) {
            if (i >= 79) {
                assertThat(deviation[i]).isZero();
                assertThat(score[i]).isNaN();
                assertThat(mean[i]).isEqualTo(0.1 + 0.2);
            } else if (i >= 19) {
                assertThat(deviation[i]).isPositive();
                assertThat(score[i]).isFinite();
            }
        }
    }

    @Test
    void realisedVolatilityOfReturnsAgreesOnHostileFiles() {
        for (String file : new String[] {"toobig", "penny", "AAPL_1d_unadjusted"}) {
            Bars bars = Bars.file("data/quality/" + file + ".csv.gz");
            double[] returns = bars.values("log_return(1)");
            double[] ours = bars.values("realized_volatility(20)");
            for (int row = 20; row < returns.length; row++) {
                double wanted = deviation(returns, row, 20, Deviation.POPULATION);
                assertThat(Math.abs(ours[row] - wanted))
                        .as("%s row %d", file, row)
                        .isLessThanOrEqualTo(RELATIVE * wanted);
            }
        }
    }

    private static void checkAgainstTwoPasses(Bars bars, BarField field, int length) {
        double[] input = bars.values(FeatureSpec.of(FeatureKind.FIELD).on(field));
        double[] mean = bars.values(FeatureSpec.of(FeatureKind.SMA, length).on(field));
        double[] score = bars.values(FeatureSpec.of(FeatureKind.ZSCORE, length).on(field));
        for (Deviation divisor : Deviation.values()) {
            double[] deviation = bars.values(
                    FeatureSpec.of(FeatureKind.STDEV, length).on(field).deviation(divisor));
            for (int row = length - 1; row < input.length; row++) {
                double wanted = deviation(input, row, length, divisor);
                if (length == 1 && divisor == Deviation.SAMPLE) {
                    assertThat(deviation[row]).isNaN();
                    continue;
                }
                near("deviation", row, deviation[row], wanted, 0);
            }
        }
        for (int row = 0; row < input.length; row++) {
            if (row < length - 1) {
                assertThat(mean[row]).isNaN();
                continue;
            }
            near("mean", row, mean[row], mean(input, row, length).doubleValue(), 0);
            double deviation = deviation(input, row, length, Deviation.POPULATION);
            if (deviation == 0) {
                assertThat(score[row]).isNaN();
            } else {
                BigDecimal offset = new BigDecimal(input[row]).subtract(mean(input, row, length), EXACT);
                near("score", row, score[row], offset.doubleValue() / deviation, RELATIVE);
            }
        }
    }

    private static void near(String what, int row, double ours, double wanted, double absolute) {
        assertThat(Math.abs(ours - wanted))
                .as("%s at row %d: ours %s, wanted %s", what, row, ours, wanted)
                .isLessThanOrEqualTo(Math.max(absolute, RELATIVE * Math.abs(wanted)));
    }

    private static BigDecimal mean(double[] values, int row, int length) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = row - length + 1; i <= row; i++) {
            sum = sum.add(new BigDecimal(values[i]));
        }
        return sum.divide(BigDecimal.valueOf(length), EXACT);
    }

    private static double deviation(double[] values, int row, int length, Deviation divisor) {
        BigDecimal mean = mean(values, row, length);
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = row - length + 1; i <= row; i++) {
            BigDecimal distance = new BigDecimal(values[i]).subtract(mean, EXACT);
            squares = squares.add(distance.multiply(distance, EXACT), EXACT);
        }
        int by = divisor == Deviation.POPULATION ? length : length - 1;
        // a mean of equal values may be rounded in its fortieth digit; that is no deviation
        boolean constant = IntStream.rangeClosed(row - length + 1, row).allMatch(i -> values[i] == values[row]);
        return constant
                ? 0
                : Math.sqrt(squares.divide(BigDecimal.valueOf(by), EXACT).doubleValue());
    }
}
