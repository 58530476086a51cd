package io.stratagem.container.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** How files are looked at: the disk, or what a test makes of it. */
interface FileAccess {
    FileAccess DISK = new Disk();

    /** What the file system says of the file; {@link FileStamp#ABSENT} when it says nothing. */
    FileStamp stamp(Path file);

    /** The first bytes, at most so many. */
    byte[] read(Path file, int limit) throws IOException;

    /** The real one. */
    final class Disk implements FileAccess {
        @Override
        public FileStamp stamp(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                boolean hasChangeTime =
                        file.getFileSystem().supportedFileAttributeViews().contains("unix");
                return new FileStamp(
                        attributes.isRegularFile(),
                        attributes.fileKey() + (attributes.isDirectory() ? " directory" : ""),
                        attributes.isDirectory() ? 0 : attributes.size(),
                        attributes.isDirectory() ? FileStamp.ABSENT.modified() : attributes.lastModifiedTime(),
                        hasChangeTime && attributes.isRegularFile()
                                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                                : null);
            } catch (IOException | RuntimeException e) {
                return FileStamp.ABSENT;
            }
        }

        @Override
        public byte[] read(Path file, int limit) throws IOException {
            try (InputStream content = Files.newInputStream(file)) {
                return content.readNBytes(limit);
            }
        }
    }
}
