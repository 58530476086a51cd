package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.StrategyPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class HostApiTest {
    @Test
    void namesExactlyThePackagesThePluginApiBundleExports() throws IOException, URISyntaxException {
        SortedMap<String, BundleVersion> exported = new TreeMap<>();
        String header = Objects.requireNonNull(manifest().getMainAttributes().getValue("Export-Package"));
        for (HeaderClause clause : HeaderParser.parse(header)) {
            clause.paths().forEach(name -> exported.put(name, BundleVersion.parse(clause.attribute("version"))));
        }
        assertThat(HostApi.CURRENT.packages()).isEqualTo(exported);
    }

    private static Manifest manifest() throws IOException, URISyntaxException {
        URI place = StrategyPlugin.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path root = Path.of(place);
        if (Files.isDirectory(root)) {
            return read(root);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root)) {
            return read(jar.getPath("/"));
        }
    }

    private static Manifest read(Path root) throws IOException {
        try (InputStream content = Files.newInputStream(root.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(content);
        }
    }
}
