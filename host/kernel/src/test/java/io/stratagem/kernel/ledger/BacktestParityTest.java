package io.stratagem.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.kernel.SharedFiles;
import io.stratagem.market.Bar;
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
        Series series = bars.getFirst().series();
        double[] closes = bars.stream().mapToDouble(Bar::close).toArray();
        BacktestRule rule = BacktestRule.of(backtest, closes);
        double target = 0;
        for (int row = 0; row < bars.size(); row++) {
            if (row == bars.size() - 1) {
                ledger.ask("backtest", series, Target.quantity(0));
            }
            ledger.onEvent(bars.get(row));
            double wanted = rule.units(row, target);
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
}
