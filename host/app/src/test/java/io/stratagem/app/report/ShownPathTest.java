package io.stratagem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownPathTest {
    private static final Path HERE = Path.of("/home/someone/stratagem");

    @Test
    void whatLiesBelowTheWorkingDirectoryIsShownAsItWouldBeTyped() {
        assertThat(ShownPath.from(HERE, HERE.resolve("samples/catalog.yaml"))).isEqualTo("samples/catalog.yaml");
    }

    @Test
    void whatLiesElsewhereIsShownWhole() {
        assertThat(ShownPath.from(HERE, Path.of("/home/someone/other.yaml"))).isEqualTo("/home/someone/other.yaml");
        assertThat(ShownPath.from(HERE, HERE)).isEqualTo("/home/someone/stratagem");
    }
}
