package io.stratagem.kernel.lane;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.Trip;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kills an earlier run journaled, by place: a replay does not evaluate there and records the same error. Immutable.
 *
 * <p>A journaled kill has the strategy as its subject; its argument is the event's number within the epoch and its symbol, such as
 * {@code 0 SPY}, or empty for a frame strategy, which is evaluated once per epoch.
 */
public final class KillPlan {
    /** The number of a frame strategy's evaluation within its epoch. */
    public static final int WHOLE_EPOCH = -1;

    private static final Pattern PLACE = Pattern.compile("\\d{1,9} \\S+");

    /** Nobody is killed by plan. */
    public static final KillPlan NONE = new KillPlan();

    private final Map<Place, Trip> kills = new HashMap<>();

    private record Place(int strategy, long epoch, int eventOrder) {}

    private KillPlan() {}

    /**
     * The kills among the entries of a control file; of strategies the generation does not have, none.
     *
     * @throws FaultException with {@code E_CFG_CONTROL} if an entry does not say where
     */
    public KillPlan(Generation generation, List<ControlEntry> entries) {
        for (ControlEntry entry : entries) {
            Trip trip = trip(entry.kind());
            for (Strategy strategy : generation.strategies()) {
                if (trip != null && strategy.id().equals(entry.subject())) {
                    kills.put(new Place(strategy.index(), entry.epoch(), eventOrder(entry)), trip);
                }
            }
        }
    }

    private static @Nullable Trip trip(ControlKind kind) {
        if (kind == ControlKind.WALL_CLOCK_KILL) {
            return Trip.DEADLINE;
        }
        return kind == ControlKind.MEMORY_KILL ? Trip.MEMORY : null;
    }

    /** The argument of a journaled kill. */
    public static String argument(int eventOrder, String symbol) {
        return eventOrder == WHOLE_EPOCH ? "" : eventOrder + " " + symbol;
    }

    private static int eventOrder(ControlEntry entry) {
        if (entry.argument().isEmpty()) {
            return WHOLE_EPOCH;
        }
        if (!PLACE.matcher(entry.argument()).matches()) {
            throw new FaultException(new Fault(
                    ErrorCode.E_CFG_CONTROL,
                    entry.kind() + " of " + entry.subject() + " at epoch " + entry.epoch(),
                    "its argument is neither empty nor the event's number and symbol",
                    entry.argument()));
        }
        return Integer.parseInt(entry.argument().substring(0, entry.argument().indexOf(' ')));
    }

    /** Stops every plugin that was killed, from the epoch of its kill on. */
    void apply(StopBoard stops) {
        kills.keySet().forEach(place -> stops.killPlugin(place.strategy(), place.epoch()));
    }

    /** The kill at a place, or null. */
    public @Nullable Kill find(int strategy, long epoch, int eventOrder) {
        Trip trip = kills.isEmpty() ? null : kills.get(new Place(strategy, epoch, eventOrder));
        return trip == null ? null : new Kill(trip, "as the control journal has it", false);
    }
}
