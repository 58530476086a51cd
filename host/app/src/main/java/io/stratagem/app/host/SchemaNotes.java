package io.stratagem.app.host;

import io.stratagem.catalog.SchemaMemory;
import io.stratagem.container.AtomicFile;
import io.stratagem.sandbox.CodeIdentity;
import io.stratagem.sandbox.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that kept to their schema, as one empty file each in the data directory. A file is named by the document and by the code
 * that judged, so another build of the host judges anew; one that cannot be written costs a check.
 */
final class SchemaNotes implements SchemaMemory {
    private static final byte[] NOTHING = {};

    private final Path directory;
    private final String judge = CodeIdentity.of(JUDGES);

    SchemaNotes(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean isKnown(String documentName) {
        return !judge.isEmpty() && Files.isRegularFile(note(documentName));
    }

    @Override
    public void keep(String documentName) {
        if (judge.isEmpty()) {
            return;
        }
        try {
            AtomicFile.write(note(documentName), NOTHING);
        } catch (IOException unwritten) {
            // Checked again next time.
        }
    }

    private Path note(String documentName) {
        return directory.resolve(Sha256.of((judge + "\n" + documentName).getBytes(StandardCharsets.UTF_8))
                .hex());
    }
}
