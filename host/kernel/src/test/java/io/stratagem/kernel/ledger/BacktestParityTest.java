package io.stratagem.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.features.FeaturePlan;
import io.stratagem.features.FeatureState;
import io.stratagem.kernel.SharedFiles;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.CsvBarSource;
import io.stratagem.sources.DataReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Fed with the fixtures' quantity targets, the ledger makes the trades an independent engine made. */
class BacktestParityTest {
    private static final double UNITS = 100;

    static Stream<String> files() {
        return Stream.of("SPY_1d", "AAPL_1d", "NVDA_1d", "EURUSD_1h");
    }

    @ParameterizedTest
    @MethodSource("files")
    void tradesMatchBarForBarAndPennyForPenny(String name) throws Exception {
        Path fixture = SharedFiles.path("fixtures/backtests/" + name + ".json");
        assumeTrue(Files.exists(fixture), "shared fixtures absent: " + fixture);
        JsonNode root = new ObjectMapper().readTree(Files.readString(fixture));
        Path data = SharedFiles.path(root.get("input").get("file").asString());
        assumeTrue(Files.exists(data), "shared data absent: " + data);
        List<Bar> bars = bars(data);
        assertThat(root.get("cases").size()).isPositive();
        for (JsonNode backtest : root.get("cases")) {
            check(name, bars, backtest);
        }
    }

    private static List<Bar> bars(Path file) {
        List<Bar> bars = new ArrayList<>();
        DataReport report = new DataReport(false);
        try (CsvBarSource source = CsvBarSource.open(file, new SeriesTable(), report)) {
            MarketEvent event = source.next();
            while (event != null) {
                bars.add((Bar) event);
                event = source.next();
            }
        }
        return bars;
    }

    private static void check(String name, List<Bar> bars, JsonNode backtest) {
        String label = name + " " + backtest.get("strategy").asString() + " " + backtest.get("params") + " commission "
                + backtest.get("commission");
        Ledger ledger = new Ledger(backtest.get("commission").asDouble() * 10_000);
        Rule rule = Rule.of(backtest);
        FeaturePlan plan = FeaturePlan.of(rule.features());
        Series series = bars.getFirst().series();
        FeatureState features = plan.open(Instrument.aroundTheClock(series.symbol()), series.timeframe());
        double target = 0;
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            if (row == bars.size() - 1) {
                ledger.ask("backtest", series, Target.quantity(0));
            }
            ledger.onEvent(bar);
            features.update(bar);
            double wanted = rule.target(plan, features.row(), target);
            if (wanted != target) {
                ledger.ask("backtest", series, Target.quantity(wanted));
                target = wanted;
            }
        }
        compare(label, bars, ledger.trades(), backtest.get("expected"));
    }

    private static void compare(String label, List<Bar> bars, List<Trade> trades, JsonNode expected) {
        assertThat(trades).as(label).hasSize(expected.get("trades").asInt());
        List<Long> times = bars.stream().map(Bar::eventTimeMillis).toList();
        compareRows(label, times, trades, expected.get("first_trades"), 0);
        JsonNode last = expected.get("last_trades");
        compareRows(label, times, trades, last, trades.size() - last.size());
        double net = trades.stream().mapToDouble(Trade::profit).sum();
        assertThat(net).as(label).isCloseTo(expected.get("net_pnl_sum").asDouble(), within(1e-6));
    }

    private static void compareRows(String label, List<Long> times, List<Trade> trades, JsonNode rows, int from) {
        for (int index = 0; index < rows.size(); index++) {
            Trade trade = trades.get(from + index);
            JsonNode row = rows.get(index);
            String where = label + " trade " + (from + index);
            assertThat(times.indexOf(trade.entryTimeMillis()))
                    .as(where)
                    .isEqualTo(row.get(0).asInt());
            assertThat(times.indexOf(trade.exitTimeMillis()))
                    .as(where)
                    .isEqualTo(row.get(1).asInt());
            assertThat(trade.quantity()).as(where).isEqualTo(row.get(2).asDouble());
            assertThat(trade.entryPrice()).as(where).isCloseTo(row.get(3).asDouble(), within(1e-9));
            assertThat(trade.exitPrice()).as(where).isCloseTo(row.get(4).asDouble(), within(1e-9));
            assertThat(trade.profit()).as(where).isCloseTo(row.get(5).asDouble(), within(1e-6));
        }
    }

    /** The four rules of the fixtures, by TA-Lib conventions. */
    private enum Rule {
        SMA_CROSS_LONG_FLAT,
        SMA_CROSS_LONG_SHORT,
        RSI_MEAN_REVERSION,
        MACD_RSI;

        private JsonNode params = new ObjectMapper().createObjectNode();

        static Rule of(JsonNode backtest) {
            Rule rule = valueOf(backtest.get("strategy").asString().toUpperCase(java.util.Locale.ROOT));
            rule.params = backtest.get("params");
            return rule;
        }

        List<FeatureSpec> features() {
            return switch (this) {
                case SMA_CROSS_LONG_FLAT, SMA_CROSS_LONG_SHORT ->
                    List.of(spec("sma(%s)", "fast"), spec("sma(%s)", "slow"));
                case RSI_MEAN_REVERSION -> List.of(spec("rsi(%s,seed=sma)", "period"));
                case MACD_RSI ->
                    List.of(
                            spec("macd_hist(%s,%s,%s,seed=sma)", "fast", "slow", "signal"),
                            spec("rsi(%s,seed=sma)", "rsi"));
            };
        }

        private FeatureSpec spec(String text, String... names) {
            Object[] lengths = Stream.of(names)
                    .map(name -> (Object) params.get(name).asInt())
                    .toArray();
            return FeatureSpec.parse(String.format(java.util.Locale.ROOT, text, lengths));
        }

        /** Units to hold; the given ones where the rule says nothing. */
        double target(FeaturePlan plan, double[] row, double held) {
            double[] values = features().stream()
                    .mapToDouble(spec -> row[plan.column(spec)])
                    .toArray();
            for (double value : values) {
                if (Double.isNaN(value)) {
                    return held;
                }
            }
            return switch (this) {
                case SMA_CROSS_LONG_FLAT -> values[0] > values[1] ? UNITS : 0;
                case SMA_CROSS_LONG_SHORT -> values[0] > values[1] ? UNITS : values[0] < values[1] ? -UNITS : held;
                case RSI_MEAN_REVERSION ->
                    values[0] < params.get("entry").asDouble()
                            ? UNITS
                            : values[0] > params.get("exit").asDouble() ? 0 : held;
                case MACD_RSI ->
                    values[0] > 0 && values[1] < params.get("rsi_max").asDouble() ? UNITS : values[0] < 0 ? 0 : held;
            };
        }
    }
}
