package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which strategies stand behind each merged position, and with what. A source that goes FLAT leaves; when the last has left, the merged
 * position is closed, so that merging never takes away a strategy's right to exit. Confined to the committer.
 */
final class MergedPositions {
    private final Map<Key, Map<String, Double>> sources = new HashMap<>();

    /** The winners of a merge stand behind the position: beside those who do already, or in their place when it turns. */
    void join(String owner, String symbol, List<Candidate> winners) {
        Map<String, Double> behind = sources.computeIfAbsent(new Key(owner, symbol), key -> new TreeMap<>());
        boolean turns = behind.values().stream()
                .anyMatch(amount -> side(amount) != side(winners.getFirst().signedNotional()));
        if (turns) {
            behind.clear();
        }
        winners.forEach(winner -> behind.put(winner.strategy().id(), winner.signedNotional()));
    }

    /** The owner of the merged position in this symbol that a strategy stands behind, or null. */
    @Nullable
    String ownerBehind(String strategyId, String symbol) {
        if (sources.isEmpty()) {
            return null;
        }
        return sources.entrySet().stream()
                .filter(entry -> entry.getKey().symbol().equals(symbol)
                        && entry.getValue().containsKey(strategyId))
                .map(entry -> entry.getKey().owner())
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** What an intent would do to the part of a merged position that a strategy stands behind. */
    Change change(String owner, String symbol, String strategyId, Direction direction, double notional) {
        double amount = sources.getOrDefault(new Key(owner, symbol), Map.of()).getOrDefault(strategyId, 0.0);
        return Change.of(side(amount), amount, direction, notional);
    }

    /** How many symbols a strategy holds through merged positions. */
    int symbolsOf(String strategyId) {
        List<String> symbols = new ArrayList<>();
        sources.forEach((key, behind) -> {
            if (behind.containsKey(strategyId) && !symbols.contains(key.symbol())) {
                symbols.add(key.symbol());
            }
        });
        return symbols.size();
    }

    /** What a strategy stands behind, in no order. */
    List<Part> partsOf(String strategyId) {
        List<Part> parts = new ArrayList<>();
        sources.forEach((key, behind) -> {
            Double notional = behind.get(strategyId);
            if (notional != null) {
                parts.add(new Part(key.owner(), key.symbol(), notional));
            }
        });
        return parts;
    }

    /** A source leaves. Returns whether it was the last. */
    boolean leave(String owner, String symbol, String strategyId) {
        Map<String, Double> behind = sources.get(new Key(owner, symbol));
        if (behind == null || behind.remove(strategyId) == null) {
            return false;
        }
        if (behind.isEmpty()) {
            sources.remove(new Key(owner, symbol));
            return true;
        }
        return false;
    }

    void save(StateWriter out) {
        out.putInt(sources.size());
        sources.forEach((key, behind) -> {
            out.putText(key.owner());
            out.putText(key.symbol());
            out.putInt(behind.size());
            behind.forEach((strategyId, amount) -> {
                out.putText(strategyId);
                out.putDouble(amount);
            });
        });
    }

    void restore(StateReader in) {
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            Map<String, Double> behind = new TreeMap<>();
            sources.put(new Key(in.getText(), in.getText()), behind);
            int parts = in.getCount();
            for (int part = 0; part < parts; part++) {
                behind.put(in.getText(), in.getDouble());
            }
        }
    }

    private static int side(double amount) {
        return (int) Math.signum(amount);
    }

    /** A strategy's part of a merged position; the notional is negative short. */
    record Part(String owner, String symbol, double notional) {}

    private record Key(String owner, String symbol) {}
}
