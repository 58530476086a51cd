package io.stratagem.sandbox;

import java.nio.file.Path;

/**
 * Decides about one dropped file. It never throws for what the file holds, never changes it, and takes a time bounded by the limits
 * it was made with. Called on the thread that looks at the watched directory; safe for use by several threads.
 */
@FunctionalInterface
public interface Admission {
    /** The verdict on the file as it is now; a file that changed since is judged again by calling again. */
    Verdict admit(Path jar);
}
