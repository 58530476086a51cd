package io.stratagem.kernel;

import java.nio.file.Path;

/** Where reference values and market data lie: beside the project, or where {@code STRATAGEM_SHARED} says. */
public final class SharedFiles {
    private SharedFiles() {}

    /** A file, which may be absent. */
    public static Path path(String relative) {
        String given = System.getenv("STRATAGEM_SHARED");
        Path shared = given == null
                ? Path.of(System.getProperty("stratagem.root", "."))
                        .toAbsolutePath()
                        .resolveSibling("shared")
                : Path.of(given);
        return shared.resolve(relative);
    }
}
