package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stratagem.api.Timeframe;
import io.stratagem.api.error.FaultException;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.market.Bar;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureStateTest {
    @Test
    void columnsFollowTheCanonicalTextAndEqualSpecsCountOnce() {
        FeatureSpec rsi = FeatureSpec.parse("rsi(14)");
        FeaturePlan plan = FeaturePlan.of(
                List.of(FeatureSpec.parse("sma(20)"), FeatureSpec.parse("rsi14"), rsi, FeatureSpec.parse("atr(3)")));
        assertThat(plan.specs()).extracting(FeatureSpec::toString).containsExactly("atr(3)", "rsi(14)", "sma(20)");
        assertThat(plan.column(rsi)).isEqualTo(1);
        assertThat(plan.column(FeatureSpec.parse("sma(21)"))).isEqualTo(-1);
        assertThat(plan.size()).isEqualTo(3);
    }

    @Test
    void partsThatSpecsShareAreComputedOnce() {
        int alone = steps("macd_hist(12,26,9)");
        assertThat(steps("macd_hist(12,26,9)", "macd(12,26)", "ema(12)", "ema(26)", "macd_signal(12,26,9)"))
                .isEqualTo(alone);
        assertThat(steps("adx(14)", "plus_di(14)", "minus_di(14)")).isEqualTo(steps("adx(14)"));
        assertThat(steps("bollinger_upper(20)", "sma(20)", "stdev(20)")).isEqualTo(steps("bollinger_upper(20)"));
    }

    private static int steps(String... specs) {
        Wiring wiring = new Wiring();
        for (String spec : specs) {
            wiring.cell(FeatureSpec.parse(spec));
        }
        return wiring.makers().size();
    }

    @Test
    void aSpecHasTheSameBitsAloneAndInAnyUnion() {
        Bars bars = Bars.file("data/daily/SPY_1d.csv.gz");
        FeaturePlan plan = FeaturePlan.of(FamilySpecs.EVERY_KIND);
        double[][] rows = rows(bars, plan.open(bars.instrument(), bars.series().timeframe()));
        for (FeatureSpec spec : plan.specs()) {
            double[] alone = bars.values(spec);
            for (int i = 0; i < alone.length; i++) {
                assertThat(Double.doubleToLongBits(rows[i][plan.column(spec)]))
                        .as("%s at %d", spec, i)
                        .isEqualTo(Double.doubleToLongBits(alone[i]));
            }
        }
    }

    private static double[][] rows(Bars bars, FeatureState state) {
        return bars.list().stream()
                .map(bar -> {
                    state.update(bar);
                    return state.row().clone();
                })
                .toArray(double[][]::new);
    }

    @Test
    void aStateThatTookOverGoesOnWithTheSameBitsWhereTheOtherPlanComputedTheSame() {
        Bars bars = Bars.file("data/daily/SPY_1d.csv.gz");
        Timeframe timeframe = bars.series().timeframe();
        int half = FamilySpecs.EVERY_KIND.size() / 2;
        List<FeatureSpec> kept = FamilySpecs.EVERY_KIND.subList(0, half);
        FeatureState before = FeaturePlan.of(kept).open(bars.instrument(), timeframe);
        FeaturePlan larger = FeaturePlan.of(FamilySpecs.EVERY_KIND);
        double[][] whole = rows(bars, larger.open(bars.instrument(), timeframe));
        FeatureState after = larger.open(bars.instrument(), timeframe);
        FeatureState computed = larger.open(bars.instrument(), timeframe);
        int change = 2_000;
        int ring = 500;
        for (int i = 0; i < change; i++) {
            before.update(bars.list().get(i));
            if (i >= change - ring) {
                after.update(bars.list().get(i));
                computed.update(bars.list().get(i));
            }
        }
        after.takeOver(before);

        for (int i = change; i < change + 300; i++) {
            after.update(bars.list().get(i));
            computed.update(bars.list().get(i));
            for (FeatureSpec spec : FamilySpecs.EVERY_KIND) {
                int column = larger.column(spec);
                boolean carried = kept.contains(spec);
                if (carried) {
                    assertThat(Double.doubleToLongBits(after.row()[column]))
                            .as("%s at %d", spec, i)
                            .isEqualTo(Double.doubleToLongBits(whole[i][column]));
                } else if (!sharesParts(spec, kept)) {
                    assertThat(Double.doubleToLongBits(after.row()[column]))
                            .as("%s at %d", spec, i)
                            .isEqualTo(Double.doubleToLongBits(computed.row()[column]));
                }
            }
        }
    }

    /** Whether a feature uses a computation another one has, and so takes over more than its own ring would give. */
    private static boolean sharesParts(FeatureSpec spec, List<FeatureSpec> others) {
        List<FeatureSpec> all = new ArrayList<>(others);
        all.add(spec);
        int apart = steps(spec.toString())
                + steps(others.stream().map(FeatureSpec::toString).toArray(String[]::new));
        return steps(all.stream().map(FeatureSpec::toString).toArray(String[]::new)) < apart;
    }

    @Test
    void theSameComputationHasTheSameKeyInEveryPlan() {
        Wiring alone = new Wiring();
        alone.cell(FeatureSpec.parse("macd_hist(12,26,9)"));
        Wiring behind = new Wiring();
        behind.cell(FeatureSpec.parse("zscore(20)"));
        behind.cell(FeatureSpec.parse("macd_hist(12,26,9)"));
        assertThat(behind.keys()).containsAll(alone.keys()).doesNotHaveDuplicates();
    }

    @Test
    void aRestoredStateGoesOnBitByBit() {
        Bars bars = Bars.file("data/hourly/BTCUSD_4h.csv.gz");
        FeaturePlan plan = FeaturePlan.of(FamilySpecs.EVERY_KIND);
        Timeframe timeframe = bars.series().timeframe();
        double[][] whole = rows(bars, plan.open(bars.instrument(), timeframe));
        Random random = new Random(7);
        for (int trial = 0; trial < 40; trial++) {
            int cut = random.nextInt(1, trial < 20 ? 250 : bars.size());
            FeatureState before = plan.open(bars.instrument(), timeframe);
            bars.list().subList(0, cut).forEach(before::update);
            byte[] snapshot = before.snapshot();
            FeatureState after = plan.open(bars.instrument(), timeframe);
            after.update(bars.list().getFirst());
            after.restore(snapshot);
            assertThat(after.row()).isEqualTo(whole[cut - 1]);
            assertThat(after.snapshot()).isEqualTo(snapshot);
            for (int i = cut; i < Math.min(cut + 300, bars.size()); i++) {
                after.update(bars.list().get(i));
                assertThat(after.row()).as("cut %d, bar %d", cut, i).isEqualTo(whole[i]);
            }
        }
    }

    @Test
    void aSnapshotThatDoesNotFitIsRefusedAndLeavesNoHistory() {
        Bars bars = Bars.closes(1, 2, 3, 4, 5, 6);
        FeatureState state = open("sma(3)");
        bars.list().forEach(state::update);
        byte[] good = state.snapshot();
        FeatureState other = open("sma(4)");
        assertThatThrownBy(() -> other.restore(good))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("plan");
        for (int length : new int[] {0, 3, 20, good.length - 1}) {
            FeatureState fresh = open("sma(3)");
            bars.list().forEach(fresh::update);
            assertThatThrownBy(() -> fresh.restore(Arrays.copyOf(good, length))).isInstanceOf(FaultException.class);
            assertThat(fresh.row()).containsOnly(Double.NaN);
            fresh.update(bars.list().getFirst());
            assertThat(fresh.row()).containsOnly(Double.NaN);
        }
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        assertThatThrownBy(() -> state.restore(longer)).isInstanceOf(FaultException.class);
    }

    private static FeatureState open(String... specs) {
        return FeaturePlan.of(Arrays.stream(specs).map(FeatureSpec::parse).toList())
                .open(Instrument.aroundTheClock("TEST"), Timeframe.parse("1d"));
    }

    @Test
    void resetForgetsEverything() {
        Bars bars = Bars.file("data/daily/SPY_1d.csv.gz");
        Bars head = new Bars(bars.series(), bars.list().subList(0, 400));
        FeatureState state = FeaturePlan.of(FamilySpecs.EVERY_KIND)
                .open(bars.instrument(), bars.series().timeframe());
        double[][] fresh = rows(head, state);
        state.reset();
        assertThat(state.row()).containsOnly(Double.NaN);
        assertThat(Arrays.deepEquals(rows(head, state), fresh)).isTrue();
    }

    @Test
    void aDeliveredVectorFillsTheRowByNameAndLeavesOutTheRest() {
        FeaturePlan plan = FeaturePlan.of(
                List.of(FeatureSpec.parse("rsi14"), FeatureSpec.parse("ema(7)"), FeatureSpec.parse("spread")));
        FeatureState state = plan.open(Instrument.aroundTheClock("X"), Timeframe.parse("1m"));
        Series series = new Series(0, "X", Timeframe.parse("1m"));
        state.accept(new DeliveredVector(
                series, 0, 0, "ta", "3.0.0", Map.of("rsi14", 40.0, "ema(7)", 12.5, "price", 1.0), "", 0));
        assertThat(state.row()[plan.column(FeatureSpec.parse("rsi14"))]).isEqualTo(40);
        assertThat(state.row()[plan.column(FeatureSpec.parse("ema(7)"))]).isEqualTo(12.5);
        assertThat(state.row()[plan.column(FeatureSpec.parse("spread"))]).isNaN();
    }

    @Test
    void aPriceThatIsNotPositiveMakesRatiosAndLogsMissingUntilItHasLeft() {
        double[] prices = new double[30];
        Arrays.setAll(prices, i -> i == 10 ? 0 : 100 + i % 3);
        Bars bars = Bars.closes(prices);
        assertThat(missing(bars.values("log_return(1)"))).containsExactly(0, 10, 11);
        assertThat(missing(bars.values("simple_return(2)"))).containsExactly(0, 1, 10, 12);
        assertThat(missing(bars.values("realized_volatility(5)")))
                .containsExactly(0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15);
        assertThat(missing(bars.values("change(1)"))).containsExactly(0);
        assertThat(missing(bars.values("ema(5)"))).isEmpty();
    }

    @Test
    void anInputThatIsMissingOnceIsSkippedAndNeverSticks() {
        double[] prices = new double[60];
        Arrays.setAll(prices, i -> i == 20 ? Double.NaN : 50 + Math.sin(i));
        Bars bars = Bars.closes(prices);
        for (FeatureSpec spec : FamilySpecs.EVERY_KIND) {
            double[] values = bars.values(spec);
            double[] whole = Bars.closes(Arrays.stream(prices)
                            .map(p -> Double.isNaN(p) ? 50 : p)
                            .toArray())
                    .values(spec);
            boolean known = Double.isFinite(whole[59]);
            boolean longWindow = spec.lengths().stream().anyMatch(length -> length > 35);
            if (known && !longWindow) {
                assertThat(values[59]).as("%s", spec).isFinite();
            }
        }
        double[] ema = bars.values("ema(5)");
        assertThat(ema[20]).isNaN();
        assertThat(ema[21]).isCloseTo(ema[19] + (prices[21] - ema[19]) / 3, within(1e-12));
    }

    private static int[] missing(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> Double.isNaN(values[i]))
                .toArray();
    }

    @Test
    void theRelativeStrengthOfAStillSeriesIsNeutral() {
        Bars bars = Bars.closes(5, 5, 5, 5, 5, 5);
        assertThat(bars.values("rsi(3)")).containsExactly(Double.NaN, 50, 50, 50, 50, 50);
        assertThat(bars.values("rsi(3,seed=sma)")).containsExactly(Double.NaN, Double.NaN, Double.NaN, 0, 0, 0);
    }

    @Test
    void nothingButFiniteNumbersAndMissingOnesComeOutOfHostileFiles() {
        for (String file : List.of("toobig", "penny", "zeros", "AAPL_1d_unadjusted")) {
            Bars bars = Bars.file("data/quality/" + file + ".csv.gz");
            FeatureState state = FeaturePlan.of(FamilySpecs.EVERY_KIND)
                    .open(bars.instrument(), bars.series().timeframe());
            for (Bar bar : bars.list()) {
                state.update(bar);
                for (double value : state.row()) {
                    assertThat(Double.isInfinite(value)).isFalse();
                }
            }
        }
    }
}
