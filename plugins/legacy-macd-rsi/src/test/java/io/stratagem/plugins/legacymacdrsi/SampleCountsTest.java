package io.stratagem.plugins.legacymacdrsi;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.StrategyIntent;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.testkit.trial.BarFile;
import io.stratagem.testkit.trial.BarTrial;
import io.stratagem.testkit.trial.ProjectFiles;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SampleCountsTest {
    @ParameterizedTest(name = "{0}: about {1} bars")
    @CsvSource({"SPY, 127", "AAPL, 156", "BAC, 56"})
    void aboutAsManyBarsHaveASignalAsMeasuredBeforeAndNoneIsFlat(String symbol, int expected) throws IOException {
        BarFile file = BarFile.read(ProjectFiles.sample(symbol + "_1d.csv.gz"));
        BarTrial trial = new BarTrial(new LegacyMacdRsi(), Map.of(), file.series(), Instrument.aroundTheClock(symbol));
        int signals = 0;
        for (Bar bar : file.bars()) {
            StrategyIntent intent = trial.bar(bar).intent();
            if (intent != StrategyIntent.NONE) {
                assertThat(intent.direction()).isNotEqualTo(Direction.FLAT);
                signals++;
            }
        }

        assertThat(signals).isCloseTo(expected, Percentage.withPercentage(20));
    }
}
