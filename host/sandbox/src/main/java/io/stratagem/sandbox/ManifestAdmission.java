package io.stratagem.sandbox;

import java.nio.file.Path;

/**
 * Admits by what the archive, the manifest and the headers of the class files say, whatever the code inside does: for tests of what
 * stands behind admission. A host uses {@link StrategyAdmission}.
 */
public final class ManifestAdmission implements Admission {
    private final BundleReader reader;

    /** With the default limits, for the API of this host. */
    public ManifestAdmission() {
        this(AdmissionLimits.DEFAULT, HostApi.CURRENT);
    }

    public ManifestAdmission(AdmissionLimits limits, HostApi api) {
        this.reader = new BundleReader(limits, api);
    }

    @Override
    public Verdict admit(Path jar) {
        return switch (reader.read(jar)) {
            case BundleReader.Reading.Decided decided -> decided.verdict();
            case BundleReader.Reading.Read read -> admitted(read.bundle());
        };
    }

    private static Verdict admitted(ReadBundle bundle) {
        AdmittedJar admitted = AdmittedJar.write(
                bundle.description(),
                bundle.source(),
                bundle.content().entries(),
                bundle.content().classNames().stream().toList());
        return new Verdict.Admitted(
                new AdmittedBundle(bundle.fileName(), admitted, bundle.content().dropped()));
    }
}
