package io.stratagem.testkit.trial;

import java.nio.file.Path;

/** Where this project's own tests find bars: the samples, which are always there, and larger shared fixtures, which may not be. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /** A file of {@code samples/data}. */
    public static Path sample(String name) {
        return root().resolve("samples/data").resolve(name);
    }

    /** A shared fixture: below STRATAGEM_SHARED when that is set, beside the project otherwise. It may be absent. */
    public static Path shared(String name) {
        String given = System.getenv("STRATAGEM_SHARED");
        return (given == null ? root().resolveSibling("shared") : Path.of(given)).resolve(name);
    }

    private static Path root() {
        return Path.of(System.getProperty("stratagem.root"));
    }
}
