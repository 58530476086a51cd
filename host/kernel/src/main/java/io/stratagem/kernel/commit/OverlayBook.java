package io.stratagem.kernel.commit;

import io.stratagem.catalog.CatalogEntry;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The newest answer of every overlay per symbol, and who covers whom. An overlay that erred, is disabled, warms up, lacks features or
 * never saw the symbol vetoes with {@code overlay_unavailable}. Hearing allocates nothing once a series is known.
 */
final class OverlayBook {
    /** The reason of a veto nobody spoke. */
    static final String UNAVAILABLE = "overlay_unavailable";

    /** By the index of the overlay. */
    private final OverlayVoice[] voices;

    /** By the index of the strategy that is covered, overlays by id. */
    private final List<List<OverlayVoice>> covering = new ArrayList<>();

    OverlayBook(Generation generation) {
        List<Strategy> strategies = generation.strategies();
        voices = strategies.stream()
                .map(strategy -> new OverlayVoice(strategy.id(), strategy))
                .toArray(OverlayVoice[]::new);
        Map<String, OverlayVoice> byId = new HashMap<>();
        for (OverlayVoice voice : voices) {
            byId.put(voice.id(), voice);
        }
        List<CatalogEntry> overlays = generation.catalog().strategies().stream()
                .filter(entry -> entry.enabled() && !entry.appliesTo().isEmpty())
                .sorted(Comparator.comparing(CatalogEntry::strategyId, CodePoints.ORDER))
                .toList();
        Map<String, List<OverlayVoice>> byCovered = new HashMap<>();
        for (CatalogEntry overlay : overlays) {
            OverlayVoice voice = byId.computeIfAbsent(overlay.strategyId(), id -> new OverlayVoice(id, null));
            for (String covered : new LinkedHashSet<>(overlay.appliesTo())) {
                byCovered.computeIfAbsent(covered, unseen -> new ArrayList<>(1)).add(voice);
            }
        }
        for (Strategy strategy : strategies) {
            covering.add(List.copyOf(byCovered.getOrDefault(strategy.id(), List.of())));
        }
    }

    /** Goes on with what overlays of the same id said last. */
    void succeed(OverlayBook before) {
        Map<String, OverlayVoice> known = new HashMap<>();
        for (OverlayVoice voice : before.voices) {
            known.put(voice.id(), voice);
        }
        for (OverlayVoice voice : voices) {
            OverlayVoice same = known.get(voice.id());
            if (same != null) {
                voice.succeed(same);
            }
        }
    }

    void save(StateWriter out) {
        for (OverlayVoice voice : voices) {
            voice.save(out);
        }
    }

    void restore(StateReader in, SeriesTable table) {
        for (OverlayVoice voice : voices) {
            voice.restore(in, table);
        }
    }

    /** Takes the outcome of an overlay's event. */
    void hear(Strategy overlay, Series series, Outcome outcome, LaneLog log) {
        int observables = overlay.bound().declaration().observables().size();
        OverlayWord word = voices[overlay.index()].word(series, observables);
        if (outcome == Outcome.ANSWER) {
            word.readFrom(log);
        } else {
            word.becomeUnavailable();
        }
    }

    /** Overlays that cover a strategy, by id; none cover one that is evaluated no more. */
    List<OverlayVoice> covering(Strategy strategy) {
        return strategy.index() < covering.size() ? covering.get(strategy.index()) : List.of();
    }
}
