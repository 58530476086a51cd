package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.error.FaultException;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFilesTest {
    private final SeriesTable table = new SeriesTable();
    private final DataReport report = new DataReport(false);

    @TempDir
    Path directory;

    @Test
    void aFileThatHoldsOneSymbolAfterTheOtherPlaysAsIfItWereSorted() {
        List<String> bySymbol = new ArrayList<>();
        for (String series : List.of("SPY,1d", "AAPL,1d", "SPY,1h")) {
            for (int day = 1; day < 20; day++) {
                bySymbol.add("%s,2015-01-%02dT00:00:00Z,10,12,9,11,100".formatted(series, day));
            }
        }
        List<String> byTime = new ArrayList<>(bySymbol);
        byTime.sort(Comparator.comparing((String row) -> row.split(",")[2]));
        List<MarketEvent> grouped = play(Rows.write(directory.resolve("a.csv"), bySymbol.toArray(new String[0])));
        List<MarketEvent> sorted = play(Rows.write(directory.resolve("b.csv"), byTime.toArray(new String[0])));
        assertThat(grouped).hasSize(57).isEqualTo(sorted);
        assertThat(report.malformed()).isZero();
        assertThat(grouped).isSortedAccordingTo(Comparator.comparingLong(MarketEvent::eventTimeMillis));
    }

    @Test
    void aMalformedRowKeepsItsLineWhenTheFileIsSorted() {
        String row = ",1d,2015-01-0%dT00:00:00Z,10,12,9,11,100";
        Path file = Rows.write(
                directory.resolve("a.csv"),
                "B" + row.formatted(5),
                "A" + row.formatted(1),
                "bad",
                "A" + row.formatted(2));
        assertThat(play(file)).hasSize(3);
        assertThat(report.faults().getFirst().where()).endsWith("a.csv:4");
    }

    @Test
    void everyFileThatCannotBeOpenedIsNamedAtOnce() {
        Path good = Rows.write(directory.resolve("a.csv"), "A,1d,2015-01-05T00:00:00Z,10,12,9,11,100");
        FaultException thrown = catchThrowableOfType(
                FaultException.class,
                () -> ReplayFiles.open(
                        List.of(directory.resolve("x.csv"), good, directory.resolve("y.csv.gz")), table, report));
        assertThat(thrown.faults()).hasSize(2);
    }

    @Test
    void gzipIsRecognisedUnderAnyName() throws IOException {
        Path plain = Rows.write(directory.resolve("plain.csv"), "A,1d,2015-01-05T00:00:00Z,10,12,9,11,100");
        Path misnamed = Rows.write(directory.resolve("packed.csv"), Rows.gzip(Files.readAllBytes(plain)));

        assertThat(play(misnamed)).isEqualTo(play(plain)).hasSize(1);
    }

    @Test
    void aLookTakenAsideShowsTheSame() {
        Path file = Rows.write(
                directory.resolve("two.csv"),
                "B,1d,2015-01-05T00:00:00Z,10,12,9,11,100",
                "A,1d,2015-01-05T00:00:00Z,10,12,9,11,100",
                "B,1d,2015-01-06T00:00:00Z,10,12,9,11,100",
                "A,1d,2015-01-06T00:00:00Z,10,12,9,11,100");
        SeriesTable aside = new SeriesTable();
        ReplayLook look = new ReplayLook(List.of(file)).begin();

        List<MarketEvent> events = Rows.play(new Sequencer(ReplayFiles.open(look, aside, report), report));

        assertThat(events).isEqualTo(play(file)).hasSize(4);
        assertThat(aside.all()).isEqualTo(table.all()).hasSize(2);
    }

    private List<MarketEvent> play(Path file) {
        return Rows.play(new Sequencer(ReplayFiles.open(List.of(file), table, report), report));
    }
}
