package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.container.StoredBundle;
import io.stratagem.sandbox.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@link GenerationFiles} kept of generations, with their bundles from the store. Immutable. */
public final class KeptGenerations {
    private final Path run;
    private final ErrorCode code;
    private final CatalogReader catalogs;
    private final Function<Sha256, Optional<StoredBundle>> store;

    /**
     * The generations of one run.
     *
     * @param run the directory that holds {@code generations/}
     * @param code of the faults when one of them cannot be had
     * @param store finds a bundle that was admitted once
     * @param catalogs reads what was kept of a catalog
     */
    public KeptGenerations(
            Path run, ErrorCode code, Function<Sha256, Optional<StoredBundle>> store, CatalogReader catalogs) {
        this.catalogs = catalogs;
        this.run = run;
        this.code = code;
        this.store = store;
    }

    /** Whether the catalog of a generation was kept. */
    public boolean holds(long number) {
        return Files.exists(GenerationFiles.of(run, number).resolve(GenerationFiles.CATALOG));
    }

    /**
     * What a generation was made of.
     *
     * @throws FaultException with everything that is missing
     */
    public Deployed deployed(long number) {
        Path place = GenerationFiles.of(run, number);
        Path catalogFile = place.resolve(GenerationFiles.CATALOG);
        byte[] bytes = bytes(catalogFile);
        Path lockFile = place.resolve(GenerationFiles.LOCK);
        List<StoredBundle> bundles = bundles(lockFile, bytes(lockFile));
        Catalog catalog = catalogs.read(catalogFile.toString(), bytes);
        return new Deployed(catalog, bytes, bundles);
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new FaultException(
                    new Fault(code, file.toString(), "what the run kept of the generation cannot be read", "" + gone),
                    gone);
        }
    }

    private List<StoredBundle> bundles(Path lockFile, byte[] lock) {
        Map<String, StoredBundle> bundles = new LinkedHashMap<>();
        List<Fault> missing = new ArrayList<>();
        for (Map.Entry<String, String> each : artifacts(lockFile, lock).entrySet()) {
            store.apply(new Sha256(each.getKey()))
                    .ifPresentOrElse(
                            bundle -> bundles.put(each.getKey(), bundle),
                            () -> missing.add(new Fault(
                                    code,
                                    lockFile.toString(),
                                    "the bundle of " + each.getValue()
                                            + " is not in the store; use the data directory of that run, or drop its jar"
                                            + " into the watched directory",
                                    each.getKey())));
        }
        if (!missing.isEmpty()) {
            throw new FaultException(missing);
        }
        return List.copyOf(bundles.values());
    }

    /** Plugins by the digest of the bundle that held them. */
    private Map<String, String> artifacts(Path lockFile, byte[] lock) {
        Map<String, String> artifacts = new LinkedHashMap<>();
        try {
            JsonNode strategies = JsonMapper.shared().readTree(lock).path("strategies");
            for (JsonNode strategy : strategies) {
                String digest = strategy.path("artifact_sha256").asString("");
                if (!Sha256.isDigest(digest)) {
                    throw damaged(lockFile, digest);
                }
                artifacts.put(
                        digest,
                        strategy.path("strategy_type").asString("") + "@"
                                + strategy.path("version").asString(""));
            }
            return artifacts;
        } catch (JacksonException noJson) {
            throw damaged(lockFile, noJson.getOriginalMessage());
        }
    }

    private FaultException damaged(Path lockFile, String seen) {
        return new FaultException(new Fault(code, lockFile.toString(), "it is no catalog lock", seen));
    }

    /** The catalog a generation was made of. */
    Path catalog(long number) {
        return GenerationFiles.of(run, number).resolve(GenerationFiles.CATALOG);
    }

    String catalogSha256(long number) {
        return Sha256.of(bytes(catalog(number))).hex();
    }

    /** Exactly which code with which parameters a generation evaluated. */
    byte[] lock(long number) {
        return bytes(GenerationFiles.of(run, number).resolve(GenerationFiles.LOCK));
    }
}
