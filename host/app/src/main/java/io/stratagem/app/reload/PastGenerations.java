package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.run.PlannedSwitch;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.SwitchArgument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Generations of an earlier or the same run, had again from what {@link GenerationFiles} kept of them and from the bundle store. Used on
 * the thread that builds generations.
 */
public final class PastGenerations {
    private final Host host;
    private final Path run;
    private final ErrorCode code;
    private final KeptGenerations kept;

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
        kept = new KeptGenerations(run, code, host::stored, host.catalogs());
    }

    /** What was kept of them. */
    public KeptGenerations kept() {
        return kept;
    }

    /** A generation, built to follow another; for what it says, not to evaluate anything. */
    public Generation generation(long number, Generation before) {
        return host.build(number, kept.deployed(number), before);
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
                Deployed deployed = kept.deployed(number).promoting(argument.promoted());
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
        if (kept.holds(number)
                && !kept.catalogSha256(number).equals(start.catalog().sha256())) {
            throw new FaultException(new Fault(
                    code,
                    kept.catalog(number).toString(),
                    "the run began with this catalog; give it as --catalog",
                    start.catalog().sha256()));
        }
    }

    private void requireSame(Generation built) {
        Path lock = GenerationFiles.of(run, built.number()).resolve(GenerationFiles.LOCK);
        if (!Arrays.equals(kept.lock(built.number()), CatalogLock.of(built).json())) {
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
