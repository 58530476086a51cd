package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.RunDirectory;
import io.stratagem.container.AtomicFile;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a run keeps of its generations, so that each can be had again:
 *
 * <pre>
 *   generations/000002/catalog.yaml   the catalog, byte by byte
 *   generations/000002/catalog.lock   exactly which code with which parameters
 *   generations/000002/receipt.json   what the change was
 *   receipts.jsonl                    every reload, refused ones included
 *   watched                           a hash over the watched files as they were when they were last followed
 * </pre>
 *
 * <p>Files are written beside their place and renamed. Used by one thread at a time.
 */
public final class GenerationFiles {
    static final String CATALOG = "catalog.yaml";
    /** The receipts of a run, one a line. */
    public static final String RECEIPTS = "receipts.jsonl";

    private static final String WATCHED = "watched";
    static final String LOCK = "catalog.lock";

    private final Path directory;

    /** The files of a run in this directory. */
    public GenerationFiles(Path directory) {
        this.directory = directory;
    }

    /** Where they lie. */
    public Path directory() {
        return directory;
    }

    /** The directory of one generation. */
    public static Path of(Path run, long number) {
        return run.resolve("generations").resolve(RunDirectory.numbered(number));
    }

    /** Whether a generation is kept whole: its lock is written last. */
    public static boolean isKept(Path run, long number) {
        return Files.exists(of(run, number).resolve(LOCK));
    }

    /**
     * Keeps a generation that is about to take over, or begins a run.
     *
     * @throws FaultException with {@code E_CFG_STORAGE} if it cannot be written
     */
    public void keep(Generation generation, Deployed from) {
        Path place = of(directory, generation.number());
        write(place.resolve(CATALOG), from.catalogBytes());
        write(place.resolve(LOCK), CatalogLock.of(generation).json());
    }

    /**
     * Keeps a receipt.
     *
     * @throws FaultException with {@code E_CFG_STORAGE} if it cannot be written
     */
    public void keep(Receipt receipt) {
        byte[] json = new CanonicalJson().tree(receipt.tree()).toByteArray();
        if (receipt.tookOver()) {
            write(of(directory, receipt.to()).resolve("receipt.json"), json);
        }
        append(json);
    }

    /** Keeps a hash over the watched files, which the run has followed, or left alone after a rollback. */
    void keepWatched(String hash) {
        write(directory.resolve(WATCHED), hash.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash kept last; empty when none was. */
    String watched() {
        Path file = directory.resolve(WATCHED);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw unusable(file, unreadable);
        }
    }

    private void append(byte[] json) {
        Path file = directory.resolve(RECEIPTS);
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    file,
                    new String(json, StandardCharsets.UTF_8) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unusable) {
            throw unusable(file, unusable);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException unusable) {
            throw unusable(file, unusable);
        }
    }

    private static FaultException unusable(Path file, IOException cause) {
        return new FaultException(
                new Fault(ErrorCode.E_CFG_STORAGE, file.toString(), "it cannot be written", cause.toString()), cause);
    }
}
