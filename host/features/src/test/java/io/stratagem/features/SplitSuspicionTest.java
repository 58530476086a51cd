package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.market.Bar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitSuspicionTest {
    @ParameterizedTest
    @CsvSource({
        "100, 50, 2:1",
        "100, 51, 2:1",
        "100, 14.2857, 7:1",
        "100, 66.7, 3:2",
        "10, 15, 2:3",
        "10, 20.9, 1:2",
        "1, 10, 1:10",
        "100, 34, 3:1",
        "400, 20, 20:1"
    })
    void aJumpNearAWholeRatioIsSuspected(double previousClose, double open, String shares) {
        SplitSuspicion suspicion = SplitSuspicion.between(previousClose, open);
        assertThat(suspicion).isEqualTo(new SplitSuspicion(open / previousClose, shares));
    }

    @ParameterizedTest
    @CsvSource({"100, 71", "100, 58", "10, 12.9", "10, 17", "10, 0", "0, 10", "-5, 10", "100, 3", "10, 10", "10, 14"})
    void anythingElseIsNot(double previousClose, double open) {
        assertThat(SplitSuspicion.between(previousClose, open)).isNull();
    }

    @Test
    void theUnadjustedFileShowsItsThreeSplitsAndNotTheCrashBetweenThem() {
        List<String> found = new ArrayList<>();
        double previousClose = Double.NaN;
        for (Bar bar : Bars.file("data/quality/AAPL_1d_unadjusted.csv.gz").list()) {
            SplitSuspicion suspicion = SplitSuspicion.between(previousClose, bar.open());
            if (suspicion != null) {
                found.add(Instant.ofEpochMilli(bar.openTimeMillis()).toString().substring(0, 10) + " "
                        + suspicion.shares());
            }
            previousClose = bar.close();
        }
        // 2000-09-29 opened at 0.526 of the close before, a real fall just outside the band of 2:1
        assertThat(found).containsExactly("2000-06-21 2:1", "2005-02-28 2:1", "2014-06-09 7:1");
    }
}
