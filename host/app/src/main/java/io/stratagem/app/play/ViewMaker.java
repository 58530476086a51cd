package io.stratagem.app.play;

import io.stratagem.api.Direction;
import io.stratagem.api.Role;
import io.stratagem.app.live.LiveModel;
import io.stratagem.app.live.Marker;
import io.stratagem.app.live.MarkerKind;
import io.stratagem.app.live.RunPhase;
import io.stratagem.app.live.StrategyRow;
import io.stratagem.app.live.StrategyStatus;
import io.stratagem.app.live.SymbolView;
import io.stratagem.kernel.commit.Change;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.StrategyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes what the live view shows of a playback. One thread. */
final class ViewMaker {
    private static final int CLOSES = 200;

    private final Playback playback;
    private final long barsTotal;

    ViewMaker(Playback playback, long barsTotal) {
        this.playback = playback;
        this.barsTotal = barsTotal;
    }

    LiveModel model(RunPhase phase, double barsPerSecond, List<String> messages) {
        RunReport report = playback.run().report();
        long now = report.lastEventTimeMillis();
        return new LiveModel(
                phase,
                now == Long.MIN_VALUE ? "" : Telling.day(now - 1),
                report.events(),
                barsTotal,
                barsPerSecond,
                playback.tape().symbols().stream()
                        .map(symbol -> symbolView(symbol, now))
                        .toList(),
                rows(report),
                messages);
    }

    private SymbolView symbolView(String symbol, long now) {
        List<PriceTape.Price> prices = playback.tape().upTo(symbol, now, CLOSES);
        List<Marker> markers = new ArrayList<>();
        if (!prices.isEmpty()) {
            for (Notebook.Entry entry :
                    playback.notebook().since(symbol, prices.getFirst().eventTimeMillis())) {
                long time = entry.decision().eventTimeMillis();
                OptionalInt place = IntStream.range(0, prices.size())
                        .filter(index -> prices.get(index).eventTimeMillis() == time)
                        .findFirst();
                MarkerKind kind =
                        kind(entry.trace().change(), entry.decision().target().direction());
                if (place.isPresent() && kind != null) {
                    markers.add(new Marker(place.getAsInt(), kind));
                }
            }
        }
        return new SymbolView(
                symbol, prices.stream().map(PriceTape.Price::price).toList(), markers);
    }

    private static @org.jspecify.annotations.Nullable MarkerKind kind(Change change, Direction direction) {
        return switch (change) {
            case ENTRY, REVERSAL -> direction == Direction.LONG ? MarkerKind.LONG_ENTRY : MarkerKind.SHORT_ENTRY;
            case EXIT -> MarkerKind.EXIT;
            case NOTHING_TO_CLOSE, REDUCTION, RESIZE -> null;
        };
    }

    private List<StrategyRow> rows(RunReport report) {
        Generation generation = playback.run().generation();
        List<StrategyRow> rows = new ArrayList<>();
        for (Strategy strategy : generation.strategies()) {
            rows.add(row(strategy, report.strategies().get(strategy.index())));
        }
        for (DisabledStrategy disabled : generation.disabled()) {
            String reason = disabled.reasons().isEmpty()
                    ? "by the catalog"
                    : disabled.reasons().getFirst().code().name();
            rows.add(new StrategyRow(
                    disabled.entry().strategyId(),
                    disabled.entry().plugin(),
                    StrategyStatus.DISABLED,
                    reason,
                    0,
                    0,
                    0,
                    0,
                    0,
                    Double.NaN,
                    0,
                    Double.NaN));
        }
        return rows;
    }

    private static StrategyRow row(Strategy strategy, StrategyReport report) {
        StrategyStatus status = StrategyStatus.RUNNING;
        String reason = "";
        if (!report.speaks()) {
            status = StrategyStatus.CIRCUIT_OPEN;
            reason = report.orphaned().isEmpty()
                    ? report.lastError()
                    : report.orphaned().size() + " orphaned; " + report.lastError();
        } else if (report.warmupLeft() != 0 && report.evaluations() == 0) {
            status = StrategyStatus.WARMING_UP;
        }
        long suppressed =
                report.suppressed().values().stream().mapToLong(Long::longValue).sum();
        return new StrategyRow(
                strategy.id(),
                strategy.plugin().id(),
                status,
                reason,
                (int) Math.max(0, report.warmupLeft()),
                report.entries(),
                report.exits(),
                suppressed - report.vetoed(),
                report.vetoed(),
                report.meanFactor(),
                report.openPositions(),
                strategy.plugin().role() == Role.OVERLAY ? Double.NaN : report.profit());
    }
}
