package io.stratagem.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared fixtures and market data beside the project; a test that needs them says so when they are absent. */
final class SharedFiles {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private SharedFiles() {}

    static Path root() {
        String given = System.getenv("STRATAGEM_SHARED");
        return given != null
                ? Path.of(given)
                : Path.of(System.getProperty("stratagem.root", "."))
                        .toAbsolutePath()
                        .resolveSibling("shared");
    }

    static Path require(String relative) {
        Path path = root().resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), "shared fixtures absent: " + relative);
        return path;
    }

    static List<JsonNode> jsonLines(String relative) {
        try {
            return Files.readAllLines(require(relative), StandardCharsets.UTF_8).stream()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(Path path) {
        return JSON.readTree(path);
    }

    /** The data rows of a gzipped CSV file. */
    static List<String[]> rows(String relative) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(require(relative))), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
