package io.stratagem.container.watch;

import io.stratagem.api.error.Fault;
import io.stratagem.sandbox.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A single file as it was when it had settled. */
public sealed interface FileSnapshot {
    Path file();

    /** It is there; this is what it holds, whatever happens to the file meanwhile. */
    record Whole(Path file, Sha256 digest, Content content) implements FileSnapshot {}

    /** It is not there, is no plain file, cannot be read, or is too long. */
    record Unusable(Path file, Fault fault) implements FileSnapshot {}

    /** Bytes that nobody changes any more. Equal to others of the same bytes. */
    final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A copy. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** As UTF-8; what is none becomes the replacement character. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }
}
