package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.api.Role;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.market.Series;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest answer of every overlay per symbol, and who covers whom. An overlay that erred, is disabled, warms up, lacks features or
 * never saw the symbol vetoes with {@code overlay_unavailable}. Hearing allocates nothing once a series is known.
 */
final class OverlayBook {
    /** The reason of a veto nobody spoke. */
    static final String UNAVAILABLE = "overlay_unavailable";

    private final Map<String, List<String>> coveredBy = new HashMap<>();
    private final Map<String, Strategy> overlays = new HashMap<>();
    private final Map<Key, OverlayWord> bySymbol = new HashMap<>();
    private final List<@Nullable OverlayWord[]> bySeries = new ArrayList<>();

    OverlayBook(Generation generation) {
        generation.strategies().forEach(strategy -> bySeries.add(new OverlayWord[0]));
        generation.catalog().strategies().stream()
                .filter(entry -> entry.enabled() && !entry.appliesTo().isEmpty())
                .forEach(entry -> entry.appliesTo()
                        .forEach(covered -> coveredBy
                                .computeIfAbsent(covered, id -> new ArrayList<>())
                                .add(entry.strategyId())));
        coveredBy.values().forEach(ids -> ids.sort(CodePoints.ORDER));
        generation.strategies().stream()
                .filter(strategy -> strategy.plugin().role() == Role.OVERLAY)
                .forEach(strategy -> overlays.put(strategy.id(), strategy));
    }

    /** Takes the outcome of an overlay's event. */
    void hear(Strategy overlay, Series series, Outcome outcome, LaneLog log) {
        OverlayWord word = word(overlay, series);
        if (outcome == Outcome.ANSWER) {
            word.readFrom(log);
        } else {
            word.becomeUnavailable();
        }
    }

    private OverlayWord word(Strategy overlay, Series series) {
        @Nullable OverlayWord[] words = bySeries.get(overlay.index());
        if (series.index() >= words.length) {
            words = Arrays.copyOf(words, Math.max(series.index() + 1, words.length * 2));
            bySeries.set(overlay.index(), words);
        }
        OverlayWord known = words[series.index()];
        if (known == null) {
            known = new OverlayWord(overlay.bound().declaration().observables().size());
            words[series.index()] = known;
            bySymbol.put(new Key(overlay.id(), series.symbol()), known);
        }
        return known;
    }

    /** Overlays that cover a strategy, by id. */
    List<String> covering(String strategyId) {
        return coveredBy.getOrDefault(strategyId, List.of());
    }

    /** Why an overlay vetoes, or null. */
    @Nullable
    String veto(String overlayId, String symbol, Direction direction) {
        OverlayWord word = bySymbol.get(new Key(overlayId, symbol));
        return word == null ? UNAVAILABLE : word.veto(direction);
    }

    /** The scale of an overlay that does not veto. */
    double scale(String overlayId, String symbol, Direction direction) {
        OverlayWord word = bySymbol.get(new Key(overlayId, symbol));
        if (word == null) {
            throw new IllegalStateException(overlayId + " said nothing about " + symbol);
        }
        return word.scale(direction);
    }

    /** The overlay behind an id, or null when it is disabled. */
    @Nullable
    Strategy overlay(String overlayId) {
        return overlays.get(overlayId);
    }

    /** What an overlay's observables showed with its newest answer; empty when it said nothing. */
    double[] observed(String overlayId, String symbol) {
        OverlayWord word = bySymbol.get(new Key(overlayId, symbol));
        return word == null ? new double[0] : word.observed();
    }

    private record Key(String overlayId, String symbol) {}
}
