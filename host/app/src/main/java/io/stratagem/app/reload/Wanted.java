package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.StoredBundle;
import io.stratagem.container.watch.DeploymentChange;
import io.stratagem.container.watch.DirectorySnapshot;
import io.stratagem.container.watch.FileSnapshot;
import io.stratagem.sandbox.Sha256;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the watched files ask for. Used on the thread that reloads. */
final class Wanted {
    private final Host host;
    private final Path catalog;

    /** The hash of what was read last. */
    private String read;

    /** The files of a host that was started with them as they are. */
    Wanted(Host host, Path catalog) {
        this.host = host;
        this.catalog = catalog;
        read = hash(host.deployed().catalogBytes(), host.deployed().bundles());
    }

    /** As the watch saw them when they had settled. */
    Deployed after(DeploymentChange change) {
        return switch (change.files().getFirst()) {
            case FileSnapshot.Whole whole ->
                deployed(whole.file(), whole.content().bytes(), change.plugins());
            case FileSnapshot.Unusable unusable -> throw new FaultException(unusable.fault());
        };
    }

    /** As they are at this moment, whether they have settled or not. */
    Deployed now() {
        List<FileVerdict> verdicts = host.lookAgain();
        try {
            return deployed(catalog, Files.readAllBytes(catalog), new DirectorySnapshot(0, verdicts, List.of()));
        } catch (IOException unreadable) {
            throw new FaultException(
                    new Fault(ErrorCode.E_CAT_UNREADABLE, catalog.toString(), "", unreadable.toString()), unreadable);
        }
    }

    private Deployed deployed(Path file, byte[] content, DirectorySnapshot plugins) {
        read = hash(content, plugins.admitted());
        return new Deployed(
                host.catalogs().read(file.toString(), content), content, plugins.offered(host.runningBundles()));
    }

    /** A hash over the catalog and the bundles that a look of the watch found: equal hashes ask for the same. */
    static String hash(DeploymentChange change) {
        return hash(
                change.plugins().admitted(),
                change.files().stream()
                        .map(file -> switch (file) {
                            case FileSnapshot.Whole whole ->
                                Sha256.of(whole.content().bytes()).hex();
                            case FileSnapshot.Unusable unusable ->
                                unusable.fault().sentence();
                        })
                        .toList());
    }

    private static String hash(byte[] catalog, List<StoredBundle> admitted) {
        return hash(admitted, List.of(Sha256.of(catalog).hex()));
    }

    private static String hash(List<StoredBundle> admitted, List<String> files) {
        CanonicalJson json = new CanonicalJson().object();
        json.name("bundles")
                .texts(admitted.stream()
                        .map(bundle -> bundle.artifactDigest().hex())
                        .sorted()
                        .toList());
        json.name("files").texts(files);
        return Sha256.of(json.endObject().toByteArray()).hex();
    }

    /** Whether a look of the watch, which comes later, found what was read last: when the host came up, or since. */
    boolean isRead(String hash) {
        return read.equals(hash);
    }
}
