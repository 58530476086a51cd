package io.stratagem.kernel.commit;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.Confirmation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Advisory intents that wait for a person: per strategy and symbol the newest, until it is confirmed or its time to live has passed on
 * the event clock. Confined to the committer.
 */
final class ConfirmationDesk {
    private final Map<Key, Waiting> waiting = new HashMap<>();
    private final Map<String, Counts> counts = new HashMap<>();
    private final List<Candidate> confirmed = new ArrayList<>();
    private long soonestEndMillis = Long.MAX_VALUE;
    private long unmatched;

    /** Drops what may no longer be acted on. */
    void beginEpoch(long eventTimeMillis) {
        if (eventTimeMillis <= soonestEndMillis) {
            return;
        }
        soonestEndMillis = Long.MAX_VALUE;
        Iterator<Waiting> all = waiting.values().iterator();
        while (all.hasNext()) {
            Waiting each = all.next();
            if (eventTimeMillis > each.endMillis()) {
                counts(each.candidate().strategy().id()).expired++;
                all.remove();
            } else {
                soonestEndMillis = Math.min(soonestEndMillis, each.endMillis());
            }
        }
    }

    /** Lets an intent wait; it replaces one of the same strategy about the same symbol. */
    void await(Candidate candidate, long strategySequence, long endMillis) {
        Strategy strategy = candidate.strategy();
        Waiting before = waiting.put(
                new Key(strategy.id(), candidate.series().symbol()),
                new Waiting(candidate, strategySequence, endMillis));
        if (before != null) {
            counts(strategy.id()).superseded++;
        }
        soonestEndMillis = Math.min(soonestEndMillis, endMillis);
    }

    /** A person's word; one that meets nothing which waits is counted and has no effect. */
    void confirm(String strategyId, Confirmation word) {
        Key key = new Key(strategyId, word.symbol());
        Waiting found = waiting.get(key);
        if (found == null || !word.means(found.strategySequence())) {
            unmatched++;
            return;
        }
        waiting.remove(key);
        counts(strategyId).confirmed++;
        confirmed.add(found.candidate().confirmed(found.strategySequence()));
    }

    /** What was confirmed since the last call, in the order of the confirmations. */
    List<Candidate> takeConfirmed() {
        if (confirmed.isEmpty()) {
            return List.of();
        }
        List<Candidate> taken = List.copyOf(confirmed);
        confirmed.clear();
        return taken;
    }

    /** Lets what waits be of the strategies that now have these ids; of one that is gone it expires. */
    void succeed(Map<String, Strategy> strategies) {
        if (waiting.isEmpty()) {
            return;
        }
        Map<Key, Waiting> before = Map.copyOf(waiting);
        waiting.clear();
        before.forEach((key, each) -> {
            Strategy now = strategies.get(key.strategyId());
            if (now == null) {
                counts(key.strategyId()).expired++;
            } else {
                waiting.put(key, new Waiting(each.candidate().of(now), each.strategySequence(), each.endMillis()));
            }
        });
    }

    void save(StateWriter out) {
        out.putInt(waiting.size());
        for (Waiting each : waiting.values()) {
            each.candidate().save(out);
            out.putLong(each.strategySequence());
            out.putLong(each.endMillis());
        }
        out.putInt(counts.size());
        counts.forEach((strategyId, counted) -> {
            out.putText(strategyId);
            out.putLong(counted.confirmed);
            out.putLong(counted.expired);
            out.putLong(counted.superseded);
        });
        out.putLong(soonestEndMillis);
        out.putLong(unmatched);
    }

    void restore(StateReader in, Map<String, Strategy> strategies, SeriesTable table) {
        int waits = in.getCount();
        for (int i = 0; i < waits; i++) {
            Candidate candidate = Candidate.read(in, strategies, table);
            waiting.put(
                    new Key(candidate.strategy().id(), candidate.series().symbol()),
                    new Waiting(candidate, in.getLong(), in.getLong()));
        }
        int counted = in.getCount();
        for (int i = 0; i < counted; i++) {
            Counts of = counts(in.getText());
            of.confirmed = in.getLong();
            of.expired = in.getLong();
            of.superseded = in.getLong();
        }
        soonestEndMillis = in.getLong();
        unmatched = in.getLong();
    }

    /** What became of a strategy's advisory intents. */
    Advice of(String strategyId) {
        Counts counted = counts.get(strategyId);
        long still = waiting.keySet().stream()
                .filter(key -> key.strategyId().equals(strategyId))
                .count();
        return counted == null
                ? new Advice(still, 0, 0, 0)
                : new Advice(still, counted.confirmed, counted.expired, counted.superseded);
    }

    /** Confirmations that met nothing. */
    long unmatched() {
        return unmatched;
    }

    private Counts counts(String strategyId) {
        return counts.computeIfAbsent(strategyId, id -> new Counts());
    }

    private record Key(String strategyId, String symbol) {}

    private record Waiting(Candidate candidate, long strategySequence, long endMillis) {}

    private static final class Counts {
        private long confirmed;
        private long expired;
        private long superseded;
    }
}
