package io.stratagem.plugins.trendmultifactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.testkit.trial.BundleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;

final class BundleTest {
    private final BundleFolder bundle = new BundleFolder(Path.of(""));

    @Test
    void providesTheStrategyWithTheVersionOfTheBundle() throws IOException {
        Attributes manifest = bundle.manifest();

        assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("io.stratagem.plugins.trendmultifactor");
        assertThat(manifest.getValue("Provide-Capability").split(";"))
                .contains(
                        "stratagem.strategy",
                        "type=trend_multifactor",
                        "version:Version=\"1.0.0\"",
                        "role=SIGNAL",
                        "entry=\"io.stratagem.plugins.trendmultifactor.TrendMultifactor\"",
                        "api=\"[1.0,2)\"");
        assertThat(manifest.getValue("Provide-Capability")).containsOnlyOnce("stratagem.strategy");
    }

    @Test
    void importsThePluginApiOnlyAndOffersNothingElse() throws IOException {
        Attributes manifest = bundle.manifest();

        assertThat(manifest.getValue("Import-Package").split(",(?=[a-z])"))
                .isNotEmpty()
                .allMatch(clause -> clause.startsWith("io.stratagem.api"));
        assertThat(manifest.getValue("Export-Package")).isNull();
        assertThat(manifest.getValue("Bundle-Activator")).isNull();
        assertThat(manifest.getValue("DynamicImport-Package")).isNull();
    }

    @Test
    void theReadmeListsEveryParameterAsItIs() throws IOException {
        assertThat(bundle.documentedParameters()).isEqualTo(BundleFolder.rows(new TrendMultifactor().params()));
    }
}
