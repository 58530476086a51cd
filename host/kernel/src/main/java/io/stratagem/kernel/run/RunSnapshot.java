package io.stratagem.kernel.run;

import io.stratagem.catalog.OnDisable;
import io.stratagem.kernel.breaker.BoardState;
import io.stratagem.kernel.breaker.BoardStateJson;
import io.stratagem.kernel.commit.Departed;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.json.CanonicalJson;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run is between two epochs, as bits. The head says of what, so that whoever goes on from it can make the same again: the
 * generation at work, and those whose strategies left positions. Its body lies in memory of the run that took it, and is its own only until
 * that run asks {@link Snapshots#isDue} for another; the head is immutable.
 *
 * @param generation the number of the generation at work
 * @param strategies what it evaluates, in evaluation order
 * @param departed strategies that are evaluated no more and left positions
 * @param settings of the run; lanes do not count
 * @param epochs how many epochs are decided: the number of the next one
 * @param events how many events are decided
 * @param lastEventTimeMillis the event time of the last epoch
 * @param circuits of all breakers
 * @param body the rest, for {@link Run}
 */
public record RunSnapshot(
        long generation,
        List<Identity> strategies,
        List<Departed> departed,
        RunSettings settings,
        long epochs,
        long events,
        long lastEventTimeMillis,
        BoardState circuits,
        StateWriter body) {
    private static final int MAGIC = 0x5354524E;
    private static final int VERSION = 1;

    public RunSnapshot {
        strategies = List.copyOf(strategies);
        departed = List.copyOf(departed);
    }

    /**
     * A strategy as far as its state depends on it.
     *
     * @param plugin {@code type@version}
     */
    public record Identity(String strategyId, String plugin, String artifactDigest, String parameterHash) {
        static Identity of(Strategy strategy) {
            return new Identity(
                    strategy.id(),
                    strategy.plugin().id(),
                    strategy.plugin().artifactDigest(),
                    strategy.parameterHash());
        }
    }

    /** Whether a generation evaluates exactly what this is a state of. */
    public boolean isOf(Generation other) {
        return identities(other).equals(strategies);
    }

    static List<Identity> identities(Generation generation) {
        return generation.strategies().stream().map(Identity::of).toList();
    }

    /** Writes all of it. */
    public void save(StateWriter out) {
        out.putInt(MAGIC);
        out.putInt(VERSION);
        out.putLong(generation);
        out.putInt(strategies.size());
        for (Identity each : strategies) {
            out.putText(each.strategyId());
            out.putText(each.plugin());
            out.putText(each.artifactDigest());
            out.putText(each.parameterHash());
        }
        out.putInt(departed.size());
        for (Departed each : departed) {
            out.putText(each.strategyId());
            out.putLong(each.generation());
            out.putInt(each.onDisable().ordinal());
        }
        out.putInt(settings.runAhead());
        out.putInt(settings.historyDepth());
        out.putDouble(settings.costBasisPoints());
        out.putLong(epochs);
        out.putLong(events);
        out.putLong(lastEventTimeMillis);
        CanonicalJson json = new CanonicalJson();
        BoardStateJson.write(circuits, json);
        out.putBytes(json.toByteArray());
        out.putState(body);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if there is none, or one of another version
     */
    public static RunSnapshot read(StateReader in) {
        try {
            if (in.getInt() != MAGIC || in.getInt() != VERSION) {
                throw new IllegalArgumentException("this is no state of a run, or one of another version");
            }
            return new RunSnapshot(
                    in.getLong(),
                    identities(in),
                    departed(in),
                    new RunSettings(1, in.getInt(), in.getInt(), in.getDouble()),
                    in.getLong(),
                    in.getLong(),
                    in.getLong(),
                    BoardStateJson.read(in.getBytes()),
                    body(in));
        } catch (BufferUnderflowException early) {
            throw new IllegalArgumentException("the snapshot ends early", early);
        }
    }

    private static StateWriter body(StateReader in) {
        StateWriter body = new StateWriter();
        body.putRaw(in.getBytes());
        return body;
    }

    private static List<Identity> identities(StateReader in) {
        int count = in.getCount();
        List<Identity> identities = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            identities.add(new Identity(in.getText(), in.getText(), in.getText(), in.getText()));
        }
        return identities;
    }

    private static List<Departed> departed(StateReader in) {
        int count = in.getCount();
        List<Departed> departed = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            departed.add(new Departed(
                    in.getText(), in.getLong(), OnDisable.values()[in.getCount(OnDisable.values().length - 1)]));
        }
        return departed;
    }
}
