package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A jar is known by its hash, so it says nothing about when, where and by whom it was built. */
class ReproducibleJarsIT {
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

    static Stream<String> jars() {
        return Stream.of(
                "plugin-api/target/plugin-api-1.0.0.jar",
                "plugins/legacy-macd-rsi/target/legacy-macd-rsi-1.0.0.jar",
                "plugins/trend-multifactor/target/trend-multifactor-1.0.0.jar",
                "plugins/mean-reversion/target/mean-reversion-1.0.0.jar",
                "plugins/volatility-overlay/target/volatility-overlay-1.0.0.jar",
                "host/kernel/target/host-kernel-1.0.0.jar");
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyEntryCarriesTheStampOfTheBuild(String jar) throws IOException {
        try (ZipFile zip = open(jar)) {
            assertThat(zip.stream())
                    .isNotEmpty()
                    .allSatisfy(entry ->
                            assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(STAMP));
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void entriesStandInTheOrderOfTheirNames(String jar) throws IOException {
        try (ZipFile zip = open(jar)) {
            List<String> classes = new ArrayList<>(zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList());
            List<String> sorted = new ArrayList<>(classes);
            Collections.sort(sorted);
            assertThat(classes).isNotEmpty().isEqualTo(sorted);
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void nothingInItNamesThisMachine(String jar) throws IOException {
        try (ZipFile zip = open(jar)) {
            ZipEntry manifest = zip.getEntry("META-INF/MANIFEST.MF");
            assertThat(text(zip, manifest)).doesNotContain("Built-By", "Build-", "Created-By", "Bnd-LastModified");
            for (ZipEntry entry : zip.stream().toList()) {
                assertThat(text(zip, entry))
                        .as(entry.getName())
                        .doesNotContain(
                                CommandRun.ROOT.toAbsolutePath().normalize().toString());
            }
        }
    }

    private static ZipFile open(String jar) throws IOException {
        return new ZipFile(CommandRun.ROOT.resolve(jar).toFile());
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
