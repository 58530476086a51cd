package io.stratagem.bench;

import io.stratagem.market.Bar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/** ta4j as its guide shows it: a growing series of doubles, and indicators that remember what they computed. */
final class Ta4jIndicators {
    private final BarSeries series = new BaseBarSeriesBuilder()
            .withNumFactory(DoubleNumFactory.getInstance())
            .build();
    private final ClosePriceIndicator close = new ClosePriceIndicator(series);
    private final MACDIndicator macd = new MACDIndicator(close, 12, 26);
    private final EMAIndicator signal = macd.getSignalLine(9);
    private final RSIIndicator strength = new RSIIndicator(close, 14);
    private final List<Indicator<Num>> all = List.of(
            new EMAIndicator(close, 12),
            new EMAIndicator(close, 26),
            macd,
            signal,
            strength,
            new ATRIndicator(series, 14),
            new PlusDIIndicator(series, 14),
            new MinusDIIndicator(series, 14),
            new ADXIndicator(series, 14),
            new SMAIndicator(close, 20),
            new VWAPIndicator(series, 20));

    void update(Bar bar) {
        // ta4j wants distinct, evenly long bars; only their order matters here
        series.barBuilder()
                .timePeriod(Duration.ofSeconds(1))
                .endTime(Instant.EPOCH.plusSeconds(series.getBarCount() + 1L))
                .openPrice(bar.open())
                .highPrice(bar.high())
                .lowPrice(bar.low())
                .closePrice(bar.close())
                .volume(bar.volume())
                .add();
    }

    /** Asks every indicator for its newest value. */
    double sum() {
        double sum = 0;
        for (Indicator<Num> indicator : all) {
            sum += newest(indicator);
        }
        return sum;
    }

    double macd() {
        return newest(macd);
    }

    double signal() {
        return newest(signal);
    }

    double strength() {
        return newest(strength);
    }

    private double newest(Indicator<Num> indicator) {
        return indicator.getValue(series.getEndIndex()).doubleValue();
    }
}
