package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.api.observe.Observable;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.EventState;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one overlay said last, symbol by symbol. An overlay that is disabled says nothing, and so vetoes. Confined to the committer. */
final class OverlayVoice {
    private final String id;
    private final @Nullable Strategy strategy;
    private final Map<String, OverlayWord> bySymbol = new HashMap<>();
    private @Nullable OverlayWord[] bySeries = new OverlayWord[16];

    /** An overlay that has said nothing yet; without a strategy it never will. */
    OverlayVoice(String id, @Nullable Strategy strategy) {
        this.id = id;
        this.strategy = strategy;
    }

    /** Its strategy_id. */
    String id() {
        return id;
    }

    /** The strategy behind it, or null when it is disabled. */
    @Nullable
    Strategy strategy() {
        return strategy;
    }

    /** The word about a series of its own timeframe, made when it is first needed. */
    OverlayWord word(Series series, int observables) {
        int index = series.index();
        if (index >= bySeries.length) {
            bySeries = Arrays.copyOf(bySeries, Math.max(index + 1, bySeries.length * 2));
        }
        OverlayWord known = bySeries[index];
        if (known == null) {
            known = new OverlayWord(series, observables);
            bySeries[index] = known;
            bySymbol.put(series.symbol(), known);
        }
        return known;
    }

    /** Goes on with what it said under the generation before; observables of other meaning are not shown again. */
    void succeed(OverlayVoice before) {
        if (before.bySymbol.isEmpty()) {
            return;
        }
        List<String> shown = observables();
        boolean same = shown.equals(before.observables());
        for (int index = 0; index < before.bySeries.length; index++) {
            OverlayWord word = before.bySeries[index];
            if (word != null) {
                word(word.series(), shown.size()).succeed(word, same);
            }
        }
    }

    void save(StateWriter out) {
        List<OverlayWord> words =
                Arrays.stream(bySeries).filter(Objects::nonNull).toList();
        out.putInt(words.size());
        for (OverlayWord word : words) {
            EventState.put(word.series(), out);
            word.save(out);
        }
    }

    void restore(StateReader in, SeriesTable table) {
        int words = in.getCount();
        for (int i = 0; i < words; i++) {
            word(EventState.series(in, table), observables().size()).restore(in);
        }
    }

    private List<String> observables() {
        return strategy == null
                ? List.of()
                : strategy.bound().declaration().observables().stream()
                        .map(Observable::name)
                        .toList();
    }

    /** Why it vetoes, or null. */
    @Nullable
    String veto(String symbol, Direction direction) {
        OverlayWord word = bySymbol.get(symbol);
        return word == null ? OverlayBook.UNAVAILABLE : word.veto(direction);
    }

    /** Its scale where it does not veto. */
    double scale(String symbol, Direction direction) {
        OverlayWord word = bySymbol.get(symbol);
        if (word == null) {
            throw new IllegalStateException(id + " said nothing about " + symbol);
        }
        return word.scale(direction);
    }

    /** What its observables showed with its newest answer; empty when it said nothing. */
    double[] observed(String symbol) {
        OverlayWord word = bySymbol.get(symbol);
        return word == null ? new double[0] : word.observed();
    }
}
