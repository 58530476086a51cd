package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.AdmittedJar;
import io.stratagem.sandbox.BundleDescription;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.StrategyCapability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A bundle in the store.
 *
 * @param file the store's own file, read-only
 * @param artifactDigest the digest of that file's content, and its name
 * @param sourceDigest the digest of the dropped file it was made from
 * @param classNames binary names of every class, sorted
 */
public record StoredBundle(
        Path file, Sha256 artifactDigest, Sha256 sourceDigest, BundleDescription description, List<String> classNames) {
    public StoredBundle {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(artifactDigest, "artifactDigest is null");
        Objects.requireNonNull(sourceDigest, "sourceDigest is null");
        Objects.requireNonNull(description, "description is null");
        classNames = List.copyOf(classNames);
    }

    static StoredBundle of(Path file, AdmittedJar jar) {
        return new StoredBundle(file, jar.digest(), jar.sourceDigest(), jar.description(), jar.classNames());
    }

    /** The {@code type@version} of each strategy in it. */
    public List<String> pluginIds() {
        return description.strategies().stream().map(StrategyCapability::id).toList();
    }

    /**
     * The jar's bytes, after comparing them with the digest.
     *
     * @throws FaultException with {@code E_BUNDLE_UNREADABLE} if the file is gone or is no longer what was stored
     */
    public byte[] read() {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FaultException(
                    Fault.of(ErrorCode.E_BUNDLE_UNREADABLE, file.toString(), "the stored bundle cannot be read"), e);
        }
        Sha256 digest = Sha256.of(content);
        if (!digest.equals(artifactDigest)) {
            throw new FaultException(new Fault(
                    ErrorCode.E_BUNDLE_UNREADABLE,
                    file.toString(),
                    "the stored bundle is damaged; drop its jar again to restore it",
                    digest.hex()));
        }
        return content;
    }
}
