package io.stratagem.app.play;

import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.commit.DecisionTrace;
import io.stratagem.store.DecisionRecord;
import io.stratagem.store.HashedDecision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the newest emitted decisions with their reasoning, to be shown and told. One thread. */
public final class Notebook implements DecisionListener {
    private static final int LENGTH = 2_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /** A decision and its reasoning. */
    public record Entry(DecisionRecord decision, DecisionTrace trace) {}

    @Override
    public void onDecision(HashedDecision decision, DecisionTrace trace) {
        if (decision.record().isEmitted()) {
            entries.addLast(new Entry(decision.record(), trace));
            if (entries.size() > LENGTH) {
                entries.removeFirst();
            }
        }
    }

    /** Emitted decisions about a symbol since a time, oldest first. */
    List<Entry> since(String symbol, long eventTimeMillis) {
        return entries.stream()
                .filter(entry -> entry.decision().symbol().equals(symbol)
                        && entry.decision().eventTimeMillis() >= eventTimeMillis)
                .toList();
    }

    /** The newest entries worth telling: of different strategies first, scaled ones before plain ones; newest first. */
    public List<Entry> worthTelling(int atMost) {
        List<Entry> newestFirst = new ArrayList<>();
        entries.descendingIterator().forEachRemaining(entry -> {
            if (entry.trace().change().opens()) {
                newestFirst.add(entry);
            }
        });
        List<Entry> told = new ArrayList<>();
        Set<String> strategies = new HashSet<>();
        for (boolean scaled : new boolean[] {true, false}) {
            for (Entry entry : newestFirst) {
                boolean isScaled = !entry.decision().adjustments().isEmpty();
                if (told.size() < atMost
                        && isScaled == scaled
                        && strategies.add(entry.decision().strategy().strategyId())) {
                    told.add(entry);
                }
            }
        }
        for (Entry entry : newestFirst) {
            if (told.size() < atMost && !told.contains(entry)) {
                told.add(entry);
            }
        }
        return told;
    }
}
