package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.AdmittedJar;
import io.stratagem.sandbox.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds admitted bundles by the digest of their content, under {@code sha256/<digest>.jar}. Files are written beside and renamed, are
 * read-only, and are never deleted; a damaged one is replaced when its jar is dropped again. The jars describe themselves, so the index
 * is rebuilt by reading them.
 *
 * <p>A plugin version means one content for ever: the first dropped file with a {@code type@version} owns it, also across restarts.
 * Safe for use by several threads of one process; one process owns the directory.
 */
public final class BundleStore {
    private final StoreFiles files;
    private final SortedMap<Sha256, StoredBundle> byArtifact = new TreeMap<>();
    private final List<Fault> damaged = new ArrayList<>();

    /**
     * Opens the store, creating the directory if it is not there, and reads what it holds.
     *
     * @throws FaultException with {@code E_CFG_STORAGE} if the directory cannot be used
     */
    public BundleStore(Path directory) {
        this(directory, AtomicFile::write);
    }

    BundleStore(Path directory, FileWriter writer) {
        this.files = new StoreFiles(directory.resolve("sha256"), writer);
        for (Path file : files.list()) {
            readExisting(file);
        }
    }

    /**
     * Stores a bundle; storing the same one again changes nothing.
     *
     * @throws FaultException with {@code E_BUNDLE_VERSION_REUSED} for every {@code type@version} that is known with another content,
     *     or with {@code E_CFG_STORAGE} if it cannot be written
     */
    public synchronized StoredBundle put(AdmittedBundle bundle) {
        List<Fault> reused = reused(bundle);
        if (!reused.isEmpty()) {
            throw new FaultException(reused);
        }
        StoredBundle stored = StoredBundle.of(files.of(bundle.artifactDigest()), bundle.jar());
        byte[] content = bundle.jar().bytes();
        if (!holds(stored.file(), content)) {
            files.write(stored.file(), content);
        }
        byArtifact.put(stored.artifactDigest(), stored);
        return stored;
    }

    /** The bundle of this content, if it is here. */
    public synchronized Optional<StoredBundle> artifact(Sha256 digest) {
        return Optional.ofNullable(byArtifact.get(digest));
    }

    /** Every bundle that holds {@code type@version}: of one source, possibly in several admitted forms; by digest. */
    public synchronized List<StoredBundle> holding(String pluginId) {
        return byArtifact.values().stream()
                .filter(bundle -> bundle.pluginIds().contains(pluginId))
                .toList();
    }

    /** All bundles, by digest. */
    public synchronized Collection<StoredBundle> bundles() {
        return List.copyOf(byArtifact.values());
    }

    /** What was found damaged when the store was opened; such files are not used. */
    public synchronized List<Fault> damaged() {
        return List.copyOf(damaged);
    }

    private List<Fault> reused(AdmittedBundle bundle) {
        Map<String, Sha256> owners = new TreeMap<>();
        byArtifact.values().forEach(known -> known.pluginIds().forEach(id -> owners.put(id, known.sourceDigest())));
        return bundle.strategies().stream()
                .filter(strategy -> owners.containsKey(strategy.id())
                        && !bundle.sourceDigest().equals(owners.get(strategy.id())))
                .map(strategy -> new Fault(
                        ErrorCode.E_BUNDLE_VERSION_REUSED,
                        bundle.fileName(),
                        strategy.id() + " is known from a file with digest " + owners.get(strategy.id()),
                        bundle.sourceDigest().hex()))
                .toList();
    }

    private void readExisting(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            Sha256 digest = Sha256.of(content);
            if (files.of(digest).equals(file)) {
                byArtifact.put(digest, StoredBundle.of(file, AdmittedJar.read(file.toString(), content, digest)));
            } else {
                damaged.add(new Fault(
                        ErrorCode.E_BUNDLE_UNREADABLE,
                        file.toString(),
                        "the stored bundle is damaged; drop its jar again to restore it",
                        digest.hex()));
            }
        } catch (FaultException e) {
            damaged.addAll(e.faults());
        } catch (IOException e) {
            damaged.add(Fault.of(ErrorCode.E_BUNDLE_UNREADABLE, file.toString(), "the stored bundle cannot be read"));
        }
    }

    private static boolean holds(Path file, byte[] content) {
        try {
            return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Puts a whole file in place or none. */
    @FunctionalInterface
    interface FileWriter {
        void write(Path file, byte[] content) throws IOException;
    }

    /** Where and how the store keeps its files. */
    private static final class StoreFiles {
        private static final String SUFFIX = ".jar";

        private final Path directory;
        private final FileWriter writer;

        StoreFiles(Path directory, FileWriter writer) {
            this.directory = directory;
            this.writer = writer;
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        Path of(Sha256 digest) {
            return directory.resolve(digest.hex() + SUFFIX);
        }

        /** Files left half written by a process that died have another suffix and are passed over. */
        List<Path> list() {
            try (Stream<Path> found = Files.list(directory)) {
                return found.filter(file -> file.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        void write(Path file, byte[] content) {
            try {
                writer.write(file, content);
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        private FaultException unusable(IOException cause) {
            return new FaultException(
                    new Fault(
                            ErrorCode.E_CFG_STORAGE,
                            directory.toString(),
                            "the bundle store cannot be used",
                            cause.toString()),
                    cause);
        }
    }
}
