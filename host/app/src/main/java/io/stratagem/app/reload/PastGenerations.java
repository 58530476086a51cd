package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.container.StoredBundle;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.run.PlannedSwitch;
import io.stratagem.sandbox.Sha256;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.SwitchArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generations of an earlier or the same run, had again from what {@link GenerationFiles} kept of them and from the bundle store. Used on
 * the thread that builds generations.
 */
public final class PastGenerations {
    private final Host host;
    private final Path run;
    private final ErrorCode code;

    /**
     * The generations of one run.
     *
     * @param run the directory that holds {@code generations/}
     * @param code of the faults when one of them cannot be had
     */
    public PastGenerations(Host host, Path run, ErrorCode code) {
        this.host = host;
        this.run = run;
        this.code = code;
    }

    /** Whether the catalog of a generation was kept. */
    boolean holds(long number) {
        return Files.exists(GenerationFiles.of(run, number).resolve(GenerationFiles.CATALOG));
    }

    /**
     * What a generation was made of.
     *
     * @throws FaultException with everything that is missing
     */
    Deployed deployed(long number) {
        Path place = GenerationFiles.of(run, number);
        Path catalogFile = place.resolve(GenerationFiles.CATALOG);
        byte[] bytes = bytes(catalogFile);
        Path lockFile = place.resolve(GenerationFiles.LOCK);
        List<StoredBundle> bundles = bundles(lockFile, bytes(lockFile));
        Catalog catalog = new CatalogReader().read(catalogFile.toString(), bytes);
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
            host.stored(new Sha256(each.getKey()))
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

    /**
     * The switches among the entries of a control journal, each with its generation, built to follow the one before.
     *
     * @param files where this run keeps its own generations
     * @throws FaultException with {@code E_CFG_CONTROL} when a generation cannot be had as it was
     */
    public List<PlannedSwitch> switches(List<ControlEntry> control, GenerationFiles files) {
        List<PlannedSwitch> switches = new ArrayList<>();
        Generation before = host.generation();
        for (ControlEntry entry : control) {
            if (entry.kind() == ControlKind.GENERATION_SWITCH) {
                long number = Long.parseLong(entry.subject());
                if (switches.isEmpty()) {
                    requireStart(number - 1, before);
                }
                SwitchArgument argument = SwitchArgument.parse(entry.argument());
                Deployed deployed = deployed(number).promoting(argument.promoted());
                Generation next = host.build(number, deployed, before);
                requireSame(next);
                files.keep(next, deployed);
                switches.add(new PlannedSwitch(entry.epoch(), next, argument.emits(), entry.argument()));
                before = next;
            }
        }
        return List.copyOf(switches);
    }

    /** A switch means nothing without what came before it. */
    private void requireStart(long number, Generation start) {
        Path catalog = GenerationFiles.of(run, number).resolve(GenerationFiles.CATALOG);
        if (holds(number)
                && !Sha256.of(bytes(catalog)).hex().equals(start.catalog().sha256())) {
            throw new FaultException(new Fault(
                    code,
                    catalog.toString(),
                    "the run began with this catalog; give it as --catalog",
                    start.catalog().sha256()));
        }
    }

    private void requireSame(Generation built) {
        Path lock = GenerationFiles.of(run, built.number()).resolve(GenerationFiles.LOCK);
        if (!Arrays.equals(bytes(lock), CatalogLock.of(built).json())) {
            List<Fault> reasons = new ArrayList<>(host.loadFaults());
            built.disabled().forEach(disabled -> reasons.addAll(disabled.reasons()));
            throw new FaultException(new Fault(
                    code,
                    lock.toString(),
                    "the generation came out as another than it was then",
                    reasons.isEmpty() ? "" : reasons.getFirst().sentence()));
        }
    }
}
