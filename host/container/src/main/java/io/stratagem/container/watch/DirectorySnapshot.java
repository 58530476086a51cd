package io.stratagem.container.watch;

import io.stratagem.api.error.Fault;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.StoredBundle;
import io.stratagem.sandbox.Sha256;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plugin directory as it was when it had settled.
 *
 * @param number 1 for the first, one more for each that differs from the one before
 * @param verdicts one per file, by name; while the directory cannot be listed, those from before
 * @param faults why the directory cannot be listed; empty when it was
 */
public record DirectorySnapshot(long number, List<FileVerdict> verdicts, List<Fault> faults) {
    public DirectorySnapshot {
        verdicts = List.copyOf(verdicts);
        faults = List.copyOf(faults);
    }

    /** The verdict on the file of this name, if it is there. */
    public Optional<FileVerdict> verdict(String fileName) {
        return verdicts.stream()
                .filter(verdict -> verdict.fileName().equals(fileName))
                .findFirst();
    }

    /** The bundles of the admitted files, each once, by file name. */
    public List<StoredBundle> admitted() {
        return offered(List.of());
    }

    /**
     * What a new generation may use: the bundles of the files that are admitted now, and those that the running generation uses, so that
     * a deleted or spoiled file takes nothing away from what runs. A version whose file is gone and that does not run is not offered; a
     * rollback takes it from the store by its digest.
     */
    public List<StoredBundle> offered(Collection<StoredBundle> running) {
        Map<Sha256, StoredBundle> bySource = new LinkedHashMap<>();
        for (FileVerdict verdict : verdicts) {
            if (verdict instanceof FileVerdict.Admitted admitted) {
                bySource.putIfAbsent(admitted.bundle().sourceDigest(), admitted.bundle());
            }
        }
        running.forEach(bundle -> bySource.putIfAbsent(bundle.sourceDigest(), bundle));
        return List.copyOf(bySource.values());
    }

    /** What must happen before a snapshot is another than this one: a file more or less, or another verdict or reason. */
    boolean says(List<FileVerdict> otherVerdicts, List<Fault> otherFaults) {
        return verdicts.equals(otherVerdicts) && faults.equals(otherFaults);
    }
}
