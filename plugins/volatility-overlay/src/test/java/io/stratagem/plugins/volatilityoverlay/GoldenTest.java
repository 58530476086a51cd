package io.stratagem.plugins.volatilityoverlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.testkit.trial.BarFile;
import io.stratagem.testkit.trial.BarTrial;
import io.stratagem.testkit.trial.BundleFolder;
import io.stratagem.testkit.trial.GoldenFile;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What version 1.0.0 answers to the sample bars with its default parameters, at every change of its veto and about once a month.
 * Another answer wants another version.
 */
final class GoldenTest {
    private static final int MONTH_BARS = 21;

    private final BundleFolder bundle = new BundleFolder(Path.of(""));

    @Test
    void theSampleBarsGiveTheAnswersThisVersionIsFrozenTo() throws IOException {
        List<String> answers = new ArrayList<>();
        for (String symbol : List.of("SPY", "AAPL", "BAC")) {
            answers.addAll(answers(BarFile.read(ProjectFiles.sample(symbol + "_1d.csv.gz"))));
        }

        assertThat(answers).isEqualTo(bundle.golden().frozen(answers));
    }

    private static List<String> answers(BarFile file) {
        Instrument instrument = new Instrument(
                file.series().symbol(),
                ZoneOffset.UTC,
                null,
                Map.of(file.series().timeframe(), 252.0),
                Instrument.DEFAULT_MAX_GAP_MILLIS);
        BarTrial trial = new BarTrial(new VolatilityOverlay(), Map.of(), file.series(), instrument);
        List<String> lines = new ArrayList<>();
        String lastVeto = null;
        int sinceLine = 0;
        for (Bar bar : file.bars()) {
            Outcome outcome = trial.bar(bar);
            sinceLine++;
            if (sinceLine == MONTH_BARS || !Objects.equals(outcome.veto(), lastVeto)) {
                lines.add(GoldenFile.line(file.series().symbol(), bar.eventTimeMillis(), outcome));
                sinceLine = 0;
            }
            lastVeto = outcome.veto();
        }
        return lines;
    }
}
