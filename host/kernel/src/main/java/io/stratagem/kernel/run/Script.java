package io.stratagem.kernel.run;

import io.stratagem.kernel.commit.Leaver;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.store.ControlEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told beside catalog and data: what to repeat, where to begin, and who watches.
 *
 * @param control what operators did, by epoch, for a replay
 * @param switches generations that take over at given epochs, for a replay
 * @param begin the state to go on from, or null for the first event
 * @param departed the strategies behind {@link RunSnapshot#departed}, in that order
 * @param snapshots who keeps the run's states
 * @param supervision who watches evaluations
 */
public record Script(
        List<ControlEntry> control,
        List<PlannedSwitch> switches,
        @Nullable RunSnapshot begin,
        List<Leaver> departed,
        Snapshots snapshots,
        Supervision supervision) {
    public Script {
        control = List.copyOf(control);
        switches = List.copyOf(switches);
        departed = List.copyOf(departed);
    }

    /** From the first event, keeping nothing. */
    public static Script replaying(List<ControlEntry> control, List<PlannedSwitch> switches, Supervision supervision) {
        return new Script(control, switches, null, List.of(), Snapshots.NONE, supervision);
    }

    /** The same with states kept. */
    public Script keeping(Snapshots by) {
        return new Script(control, switches, begin, departed, by, supervision);
    }

    /** The same from a state on; control entries and switches before it must not be among those given. */
    public Script from(RunSnapshot state, List<Leaver> gone) {
        return new Script(control, switches, state, gone, snapshots, supervision);
    }
}
