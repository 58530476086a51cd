package io.stratagem.kernel.commit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which strategies stand behind each merged position. A source that goes FLAT leaves; when the last has left, the merged position is
 * closed, so that merging never takes away a strategy's right to exit.
 */
final class MergedPositions {
    private final Map<Key, Set<String>> sources = new HashMap<>();

    /** The winners of a merge now stand behind the position. */
    void replace(String owner, String symbol, Set<String> winners) {
        sources.put(new Key(owner, symbol), new TreeSet<>(winners));
    }

    /** The owner of the merged position in this symbol that a strategy stands behind, or null. */
    @Nullable
    String ownerBehind(String strategyId, String symbol) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getKey().symbol().equals(symbol)
                        && entry.getValue().contains(strategyId))
                .map(entry -> entry.getKey().owner())
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** A source leaves. Returns whether nobody stands behind the position any more. */
    boolean leave(String owner, String symbol, String strategyId) {
        Set<String> behind = sources.get(new Key(owner, symbol));
        if (behind == null) {
            return true;
        }
        behind.remove(strategyId);
        if (behind.isEmpty()) {
            sources.remove(new Key(owner, symbol));
        }
        return behind.isEmpty();
    }

    private record Key(String owner, String symbol) {}
}
