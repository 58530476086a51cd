package io.stratagem.container;

import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.AdmissionLimits;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.AdmittedJar;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Admission that judges a file's content once: a later start finds what it admitted in the store. Only admissions are remembered, under
 * the digest of the file and the name of the judge, so that a changed file, and every file after an upgrade of the host, is judged anew.
 * What it keeps is as trustworthy as the store beside it, and may be deleted at any time.
 */
public final class RememberedAdmission implements Admission {
    private final Supplier<? extends Admission> judges;
    private final String identity;
    private final BundleStore store;
    private final Path memory;
    private @Nullable Admission judge;

    /**
     * An admission that remembers.
     *
     * @param judges makes the judge, asked at most once and only when a file is not known
     * @param identity names the judge by everything its verdict depends on but the file; empty to remember nothing
     * @param memory the directory of its notes, made when needed
     */
    public RememberedAdmission(Supplier<? extends Admission> judges, String identity, BundleStore store, Path memory) {
        this.judges = judges;
        this.identity = identity;
        this.store = store;
        this.memory = memory;
    }

    @Override
    public Verdict admit(Path jar) {
        AdmittedBundle known = recall(jar);
        if (known != null) {
            return new Verdict.Admitted(known);
        }
        Verdict verdict = judge().admit(jar);
        if (verdict instanceof Verdict.Admitted(AdmittedBundle bundle)) {
            keep(bundle);
        }
        return verdict;
    }

    private synchronized Admission judge() {
        Admission ready = judge;
        if (ready == null) {
            ready = judges.get();
            judge = ready;
        }
        return ready;
    }

    private @Nullable AdmittedBundle recall(Path jar) {
        try (InputStream file = Files.newInputStream(jar)) {
            int limit = AdmissionLimits.DEFAULT.fileBytes();
            byte[] content = file.readNBytes(limit + 1);
            Path note = note(Sha256.of(content));
            if (identity.isEmpty() || content.length > limit || !Files.isRegularFile(note)) {
                return null;
            }
            List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
            String artifact = lines.isEmpty() ? "" : lines.getFirst();
            StoredBundle stored = Sha256.isDigest(artifact)
                    ? store.artifact(new Sha256(artifact)).orElse(null)
                    : null;
            if (stored == null) {
                return null;
            }
            AdmittedJar admitted = AdmittedJar.read(stored.file().toString(), stored.read(), stored.artifactDigest());
            return new AdmittedBundle(String.valueOf(jar.getFileName()), admitted, lines.subList(1, lines.size()));
        } catch (IOException | FaultException unknown) {
            return null;
        }
    }

    /** Without a note the file is judged again at the next start, so a note that cannot be written is no fault. */
    private void keep(AdmittedBundle bundle) {
        boolean isOneLineEach = bundle.dropped().stream().noneMatch(name -> name.contains("\n") || name.contains("\r"));
        if (identity.isEmpty() || !isOneLineEach) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(bundle.artifactDigest().hex());
        lines.addAll(bundle.dropped());
        try {
            AtomicFile.write(
                    note(bundle.sourceDigest()), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritten) {
            // Judged again next time.
        }
    }

    private Path note(Sha256 source) {
        return memory.resolve(source.hex() + "-" + identity);
    }
}
