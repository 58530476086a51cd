package io.stratagem.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where the shared market data lie. */
final class SharedData {
    private SharedData() {}

    /** The directory, whether it is there or not. */
    static Path directory() {
        String given = System.getProperty("STRATAGEM_SHARED", System.getenv("STRATAGEM_SHARED"));
        Path shared = given != null
                ? Path.of(given)
                : Path.of(System.getProperty("stratagem.root")).resolveSibling("shared");
        return shared.resolve("data");
    }

    /** One file; the test is skipped, and says so, when it is absent. */
    static Path file(String name) {
        Path file = directory().resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "shared fixtures absent: " + file);
        return file;
    }
}
