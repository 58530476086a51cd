package io.stratagem.kernel.ledger;

import io.stratagem.market.EventState;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Paper positions by (owner, symbol). A target fills at the open of the series' next bar (ticks and vectors: next price); quantity =
 * notional / fill price, fractional. Confined to the committer.
 */
public final class Ledger {
    private final double costFraction;

    /** By owner, then symbol: an owner of a few is found among those of thousands. */
    private final Map<String, Map<String, Position>> positions = new HashMap<>();

    private final List<Trade> trades = new ArrayList<>();
    private @Nullable List<Position>[] bySeries = newTable(16);

    /**
     * A ledger without positions.
     *
     * @param costBasisPoints cost per side in 1/100 of a percent of the traded value
     */
    public Ledger(double costBasisPoints) {
        costFraction = costBasisPoints / 10_000;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<Position>[] newTable(int size) {
        return new List[size];
    }

    /** Fills what waits on the event's series and marks its positions. */
    public void onEvent(MarketEvent event) {
        int index = event.series().index();
        List<Position> held = index < bySeries.length ? bySeries[index] : null;
        if (held == null) {
            return;
        }
        double price = event.fillPrice();
        for (int place = 0; place < held.size(); place++) {
            Position position = held.get(place);
            if (position.pending() != null && price > 0) {
                Trade closed = position.fill(price, costFraction, event.eventTimeMillis());
                if (closed != null) {
                    trades.add(closed);
                }
            }
            position.mark(event.price());
        }
    }

    /** Marks the positions of a series stale after a gap in its data. */
    public void onGap(Series series) {
        int index = series.index();
        List<Position> held = index < bySeries.length ? bySeries[index] : null;
        if (held != null) {
            held.forEach(Position::markStale);
        }
    }

    /** Asks for a target on a series; it fills at the series' next event. */
    public void ask(String owner, Series series, Target target) {
        position(owner, series).ask(target);
    }

    private Position position(String owner, Series series) {
        return positions.computeIfAbsent(owner, unseen -> new HashMap<>()).computeIfAbsent(series.symbol(), unseen -> {
            Position opened = new Position(owner, series);
            register(series.index(), opened);
            return opened;
        });
    }

    /** Writes all positions and trades. */
    public void save(StateWriter out) {
        List<Position> all = Arrays.stream(bySeries)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        out.putInt(all.size());
        for (Position position : all) {
            out.putText(position.owner());
            EventState.put(position.series(), out);
            position.save(out);
        }
        out.putInt(trades.size());
        trades.forEach(trade -> trade.save(out));
    }

    /** Takes the positions and trades of another ledger; this one is empty. */
    public void restore(StateReader in, SeriesTable table) {
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            String owner = in.getText();
            position(owner, EventState.series(in, table)).restore(in);
        }
        int closed = in.getCount();
        for (int i = 0; i < closed; i++) {
            trades.add(Trade.read(in));
        }
    }

    private void register(int index, Position position) {
        if (index >= bySeries.length) {
            bySeries = Arrays.copyOf(bySeries, Math.max(index + 1, bySeries.length * 2));
        }
        List<Position> held = bySeries[index];
        if (held == null) {
            held = new ArrayList<>();
            bySeries[index] = held;
        }
        held.add(position);
    }

    /** The position of an owner in a symbol, or null when it never had one. */
    public @Nullable Position find(String owner, String symbol) {
        return held(owner).get(symbol);
    }

    private Map<String, Position> held(String owner) {
        return positions.getOrDefault(owner, Map.of());
    }

    /** All positions of an owner, by symbol. */
    public List<Position> ofOwner(String owner) {
        List<Position> held = new ArrayList<>(held(owner).values());
        held.sort(Comparator.comparing(Position::symbol));
        return held;
    }

    /** How many symbols an owner holds or will hold once what waits is filled. */
    public int openOrPending(String owner) {
        int open = 0;
        for (Position position : held(owner).values()) {
            if (position.wantedSide() != 0) {
                open++;
            }
        }
        return open;
    }

    /** Closed trades, in order of their exits. */
    public List<Trade> trades() {
        return List.copyOf(trades);
    }
}
