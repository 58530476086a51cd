package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.HashMap;
import java.util.Map;

/** When each strategy last opened or changed a position, per symbol. Confined to the committer. */
final class Cooldowns {
    private final Map<Key, Long> lastEmittedMillis = new HashMap<>();

    private record Key(String strategyId, String symbol) {}

    /** Whether an entry comes too soon after the last one. */
    boolean holds(Candidate candidate, long eventTimeMillis) {
        long cooldownMillis = candidate.strategy().entry().cooldownSeconds() * 1_000L;
        if (cooldownMillis == 0) {
            return false;
        }
        Long last = lastEmittedMillis.get(key(candidate));
        return last != null && eventTimeMillis - last < cooldownMillis;
    }

    /** Remembers that an intent went out. */
    void emitted(Candidate candidate, long eventTimeMillis) {
        if (candidate.strategy().entry().cooldownSeconds() > 0 && candidate.direction() != Direction.FLAT) {
            lastEmittedMillis.put(key(candidate), eventTimeMillis);
        }
    }

    void save(StateWriter out) {
        out.putInt(lastEmittedMillis.size());
        lastEmittedMillis.forEach((key, millis) -> {
            out.putText(key.strategyId());
            out.putText(key.symbol());
            out.putLong(millis);
        });
    }

    void restore(StateReader in) {
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            lastEmittedMillis.put(new Key(in.getText(), in.getText()), in.getLong());
        }
    }

    private static Key key(Candidate candidate) {
        return new Key(candidate.strategy().id(), candidate.series().symbol());
    }
}
