package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.BarField;
import io.stratagem.api.feature.FeatureKind;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The indicator values of the legacy service, bar by bar, to the eight digits they are recorded with. */
class LegacyBarsTest {
    private static final int LEGACY_RETURNS = 60;

    private static final Map<String, FeatureSpec> SPECS = Map.of(
            "price", FeatureSpec.parse("price"),
            "ema12", FeatureSpec.parse("ema12"),
            "ema26", FeatureSpec.parse("ema26"),
            "macd", FeatureSpec.parse("macd"),
            "macd_signal", FeatureSpec.parse("macd_signal"),
            "macd_hist", FeatureSpec.parse("macd_hist"),
            "rsi14", FeatureSpec.parse("rsi14"),
            // the legacy service weighs closes, the canonical default is (high + low + close) / 3
            "vwap_session", FeatureSpec.of(FeatureKind.VWAP_SESSION).on(BarField.CLOSE));

    @Test
    void everyValueOfEveryBarAgrees() {
        List<JsonNode> rows = rows();
        FeaturePlan plan = FeaturePlan.of(SPECS.values());
        FeatureState state = plan.open(Instrument.aroundTheClock("IBM"), Timeframe.parse("1Min"));
        for (int i = 0; i < rows.size(); i++) {
            state.update(bars(rows).get(i));
            for (Map.Entry<String, FeatureSpec> entry : SPECS.entrySet()) {
                double ours = state.row()[plan.column(entry.getValue())];
                check(rows.get(i), entry.getKey(), ours);
            }
        }
    }

    /**
     * The legacy windows give values before they are full; ours are missing until then. So each bar is compared with a window that
     * ends on it and has just become full.
     */
    @Test
    void windowedValuesAgreeOnceTheWindowIsFull() {
        List<JsonNode> rows = rows();
        List<Bar> bars = bars(rows);
        for (int i = 1; i < bars.size(); i++) {
            int returns = Math.min(i, LEGACY_RETURNS);
            check(
                    rows.get(i),
                    "vol_realized_w60s",
                    last(bars, i, FeatureSpec.of(FeatureKind.REALIZED_VOLATILITY, returns)));
            check(
                    rows.get(i),
                    "vwap_w5m",
                    last(bars, i, FeatureSpec.of(FeatureKind.VWAP, i + 1).on(BarField.CLOSE)));
        }
    }

    private static double last(List<Bar> bars, int index, FeatureSpec spec) {
        FeatureState state =
                FeaturePlan.of(List.of(spec)).open(Instrument.aroundTheClock("IBM"), Timeframe.parse("1m"));
        bars.subList(0, index + 1).forEach(state::update);
        return state.row()[0];
    }

    private static void check(JsonNode row, String name, double ours) {
        JsonNode wanted = row.get("values").get(name);
        String where = row.get("case_id").asString() + " " + name;
        if (wanted.isNull()) {
            assertThat(ours).as(where).isNaN();
        } else {
            assertThat(ours).as(where).isCloseTo(Double.parseDouble(wanted.asString()), within(6e-9));
        }
    }

    private static List<JsonNode> rows() {
        return SharedFiles.jsonLines("fixtures/torghut/bars_legacy_macd_rsi.jsonl");
    }

    private static List<Bar> bars(List<JsonNode> rows) {
        Series series = new Series(0, "IBM", Timeframe.parse("1Min"));
        List<Bar> bars = new ArrayList<>();
        for (JsonNode row : rows) {
            double close = Double.parseDouble(row.get("bar").get("close").asString());
            long time = OffsetDateTime.parse(row.get("event_ts").asString())
                    .toInstant()
                    .toEpochMilli();
            double volume = row.get("bar").get("volume").asDouble();
            bars.add(Bar.of(series, time, close, close, close, close, volume));
        }
        return bars;
    }
}
