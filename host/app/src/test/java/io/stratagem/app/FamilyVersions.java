package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.app.host.Deployed;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.container.BundleStore;
import io.stratagem.container.StoredBundle;
import io.stratagem.sandbox.StrategyAdmission;
import io.stratagem.sandbox.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The four families in several versions of the same code, admitted and stored, and the deployments that name them. */
final class FamilyVersions {
    static final int FAMILIES = 4;

    private static final List<String> NAMES =
            List.of("trend-multifactor", "mean-reversion", "legacy-macd-rsi", "volatility-overlay");

    private final List<StoredBundle> bundles = new ArrayList<>();
    private final int versions;

    /** Makes versions 1.0.0, 1.0.1, ... of each family below a directory. */
    FamilyVersions(Path directory, int versions) throws Exception {
        this.versions = versions;
        BundleStore store = new BundleStore(directory.resolve("versions"));
        Files.createDirectories(directory.resolve("jars"));
        for (String name : NAMES) {
            Path built = CommandRun.ROOT.resolve("plugins/" + name + "/target/" + name + "-1.0.0.jar");
            for (int version = 0; version < versions; version++) {
                Path jar = directory.resolve("jars/" + name + "-" + version + ".jar");
                ReversionedJar.write(built, "1.0." + version, jar);
                Verdict verdict = StrategyAdmission.jdk25().admit(jar);
                assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
                bundles.add(store.put(((Verdict.Admitted) verdict).bundle()));
            }
        }
    }

    /** The catalog after so many swaps, of one family after the other. */
    String catalog(int swaps) {
        String catalog = "seed: 1\nstrategies:\n";
        for (int family = 0; family < FAMILIES; family++) {
            int version = (swaps + FAMILIES - 1 - family) / FAMILIES % versions;
            String type = NAMES.get(family).replace('-', '_');
            catalog +=
                    "  - {strategy_id: %s, strategy_type: %s, version: \"1.0.%d\", symbols: [SPY, AAPL, BAC], timeframe: 1d%s}\n"
                            .formatted(
                                    NAMES.get(family),
                                    type,
                                    version,
                                    type.equals("volatility_overlay")
                                            ? ", applies_to: [trend-multifactor, mean-reversion, legacy-macd-rsi]"
                                            : "");
        }
        return catalog;
    }

    /** The same ready to build a generation of. */
    Deployed deployed(int swaps) {
        String catalog = catalog(swaps);
        return new Deployed(
                new CatalogReader().read("catalog.yaml", catalog), catalog.getBytes(StandardCharsets.UTF_8), bundles);
    }
}
