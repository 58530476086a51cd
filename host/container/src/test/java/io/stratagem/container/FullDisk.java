package io.stratagem.container;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that is full until there is room; its complaints name a file at random, as a real one's do. */
public final class FullDisk {
    private boolean full = true;
    private int refused;

    /** A store on this disk. */
    public BundleStore store(Path directory) {
        return new BundleStore(directory, this::write);
    }

    public void makeRoom() {
        full = false;
    }

    private void write(Path file, byte[] content) throws IOException {
        if (full) {
            refused++;
            throw new IOException("half" + refused * 31 + ".tmp: No space left on device");
        }
        AtomicFile.write(file, content);
    }
}
