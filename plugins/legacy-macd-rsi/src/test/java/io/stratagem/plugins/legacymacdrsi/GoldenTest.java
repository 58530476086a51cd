package io.stratagem.plugins.legacymacdrsi;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.StrategyIntent;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.testkit.trial.BarFile;
import io.stratagem.testkit.trial.BarTrial;
import io.stratagem.testkit.trial.BundleFolder;
import io.stratagem.testkit.trial.GoldenFile;
import io.stratagem.testkit.trial.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What version 1.0.0 says about the sample bars with its default parameters. Another answer wants another version. */
final class GoldenTest {
    private final BundleFolder bundle = new BundleFolder(Path.of(""));

    @Test
    void theSampleBarsGiveTheIntentsThisVersionIsFrozenTo() throws IOException {
        List<String> answers = new ArrayList<>();
        for (String symbol : List.of("SPY", "AAPL", "BAC")) {
            answers.addAll(intents(BarFile.read(ProjectFiles.sample(symbol + "_1d.csv.gz"))));
        }

        assertThat(answers).isEqualTo(bundle.golden().frozen(answers));
    }

    private static List<String> intents(BarFile file) {
        Instrument instrument = Instrument.aroundTheClock(file.series().symbol());
        BarTrial trial = new BarTrial(new LegacyMacdRsi(), Map.of(), file.series(), instrument);
        List<String> lines = new ArrayList<>();
        for (Bar bar : file.bars()) {
            StrategyIntent intent = trial.bar(bar).intent();
            if (intent != StrategyIntent.NONE) {
                lines.add(GoldenFile.line(file.series().symbol(), bar.eventTimeMillis(), intent));
            }
        }
        return lines;
    }
}
