package io.stratagem.container.watch;

import java.io.IOException;
import java.nio.file.Path;

/** The real disk, but for what a test overrides. */
class FakeAccess implements FileAccess {
    @Override
    public FileStamp stamp(Path file) {
        return DISK.stamp(file);
    }

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        return DISK.read(file, limit);
    }
}
