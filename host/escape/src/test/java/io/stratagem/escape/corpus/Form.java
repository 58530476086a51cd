package io.stratagem.escape.corpus;

import java.util.Locale;

/** How the hostile thing of a row is given. */
public enum Form {
    /** A class with {@code public static Object run() throws Throwable}, called by a generated plugin. */
    BODY,
    /** A class that is a plugin itself, for misuse of what the API hands it. */
    PLUGIN,
    /** A bundle made by {@code ManifestTricks}. */
    MANIFEST,
    /** An archive made by {@code JarTricks}. */
    JAR,
    /** A class file made by {@code ClassFileTricks}, in the place of a body. */
    CLASSFILE;

    static Form of(String column) {
        return column.isBlank() ? BODY : valueOf(column.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether there is a Java source of it. */
    public boolean isSource() {
        return this == BODY || this == PLUGIN;
    }
}
