package io.stratagem.sandbox;

import java.util.List;

/**
 * A file that passed, and the new jar that stands for it from now on.
 *
 * @param fileName the name of the dropped file
 * @param jar the new jar
 * @param dropped entries of the dropped file that are not in the new jar, by name
 */
public record AdmittedBundle(String fileName, AdmittedJar jar, List<String> dropped) {
    public AdmittedBundle {
        dropped = List.copyOf(dropped);
    }

    /** The digest of the dropped file. */
    public Sha256 sourceDigest() {
        return jar.sourceDigest();
    }

    /** The digest of the new jar. */
    public Sha256 artifactDigest() {
        return jar.digest();
    }

    public String symbolicName() {
        return jar.description().symbolicName();
    }

    public BundleVersion version() {
        return jar.description().version();
    }

    /** At least one, by type. */
    public List<StrategyCapability> strategies() {
        return jar.description().strategies();
    }

    public List<MetricDeclaration> metrics() {
        return jar.description().metrics();
    }

    /** Binary names of every class in the new jar, sorted. */
    public List<String> classNames() {
        return jar.classNames();
    }
}
