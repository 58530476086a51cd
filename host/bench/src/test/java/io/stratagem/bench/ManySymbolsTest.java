package io.stratagem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ManySymbolsTest {
    @Test
    @Tag("thorough")
    void aThousandSymbolsUnderFourFamiliesLiveInAQuarterOfAGigabyte() {
        assertThat(ManySymbols.aliveBytes()).isLessThanOrEqualTo(ManySymbols.LIMIT_BYTES);
    }
}
