package io.stratagem.catalog;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file whole, up to a limit. */
final class FileContent {
    /** 16 MiB: room for some ten thousand strategies. */
    static final int LIMIT_BYTES = 16 * 1024 * 1024;

    private FileContent() {}

    static byte[] read(DocumentKind kind, Path path) {
        byte[] content;
        try (InputStream stream = Files.newInputStream(path)) {
            content = stream.readNBytes(LIMIT_BYTES + 1);
        } catch (NoSuchFileException missing) {
            throw refusal(kind, path, "does not exist", "", missing);
        } catch (AccessDeniedException denied) {
            throw refusal(kind, path, "may not be read", "", denied);
        } catch (IOException failed) {
            String message = failed.getMessage();
            throw refusal(kind, path, "cannot be read", message == null ? "" : message, failed);
        }
        if (content.length > LIMIT_BYTES) {
            throw new FaultException(Fault.of(
                    kind.unreadable(), path.toString(), "is larger than the " + LIMIT_BYTES + " bytes allowed"));
        }
        return content;
    }

    private static FaultException refusal(DocumentKind kind, Path path, String what, String seen, IOException cause) {
        return new FaultException(new Fault(kind.unreadable(), path.toString(), what, seen), cause);
    }
}
