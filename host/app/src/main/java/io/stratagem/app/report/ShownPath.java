package io.stratagem.app.report;

import java.nio.file.Path;

/** Paths as a person would type them. */
public final class ShownPath {
    private ShownPath() {}

    /** Relative to the working directory where it lies below it, otherwise absolute. */
    public static String of(Path path) {
        return from(Path.of(""), path);
    }

    /** Relative to a directory where it lies below it, otherwise absolute. */
    static String from(Path directory, Path path) {
        Path base = directory.toAbsolutePath().normalize();
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(base) && !whole.equals(base)
                ? base.relativize(whole).toString()
                : whole.toString();
    }
}
