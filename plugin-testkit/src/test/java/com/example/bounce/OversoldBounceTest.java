package com.example.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.StrategyIntent;
import io.stratagem.testkit.trial.VectorTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OversoldBounceTest {
    private static final String BEGIN = "<!-- sample:OversoldBounce begin -->";
    private static final String END = "<!-- sample:OversoldBounce end -->";

    private final VectorTrial trial = new VectorTrial(new OversoldBounce(), Map.of("entry_rsi", 25));

    private StrategyIntent event(double rsi, double z) {
        return trial.event(Map.of("rsi14", rsi, "zscore(20)", z)).intent();
    }

    @Test
    void buysOnceWhenOversoldAndLeavesAtTheMean() {
        assertThat(event(25, -2)).isSameAs(StrategyIntent.NONE);
        assertThat(event(24, -2).direction()).isEqualTo(Direction.LONG);
        assertThat(event(20, -2)).isSameAs(StrategyIntent.NONE);
        assertThat(event(40, 0).direction()).isEqualTo(Direction.FLAT);
        assertThat(event(60, 1)).isSameAs(StrategyIntent.NONE);
    }

    @Test
    void standsInTheAuthorsGuideAsItIsCompiledAndInFortyLines() throws IOException {
        List<String> guide = Files.readAllLines(Path.of(System.getProperty("stratagem.root"), "docs", "authoring.md"));
        List<String> source = Files.readAllLines(Path.of("src/test/java/com/example/bounce/OversoldBounce.java"));

        assertThat(guide.subList(guide.indexOf(BEGIN) + 2, guide.indexOf(END) - 1))
                .isEqualTo(source);
        assertThat(source).hasSizeLessThanOrEqualTo(40);
    }
}
