package io.stratagem.kernel.commit;

import io.stratagem.api.Declaration;
import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.observe.Gate;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.TradingMode;
import io.stratagem.store.Adjustment;
import io.stratagem.store.DecisionRecord;
import io.stratagem.store.DecisionStore;
import io.stratagem.store.HashedDecision;
import io.stratagem.store.StrategyStamp;
import io.stratagem.store.Target;
import io.stratagem.store.Verdict;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stamps decisions, numbers them, feeds both hash chains, and hands them to the store and the listeners. Confined to the committer. */
final class DecisionDesk {
    private final Generation generation;
    private final DecisionBook book;
    private final DecisionStore store;
    private final List<DecisionListener> listeners;
    private final OverlayBook overlays;

    /** By the place of the strategy; made for its first decision. */
    private final @Nullable StrategyStamp[] stamps;

    private boolean epochHasDecisions;

    /** A desk for so many strategies: those of a generation and those that left positions behind. */
    DecisionDesk(
            Generation generation,
            int strategies,
            DecisionBook book,
            DecisionStore store,
            List<DecisionListener> listeners,
            OverlayBook overlays) {
        this.generation = generation;
        this.book = book;
        this.store = store;
        this.listeners = List.copyOf(listeners);
        this.overlays = overlays;
        stamps = new StrategyStamp[strategies];
    }

    private StrategyStamp stamp(Strategy strategy) {
        StrategyStamp known = stamps[strategy.index()];
        if (known != null) {
            return known;
        }
        StrategyStamp made = new StrategyStamp(
                strategy.id(),
                strategy.plugin().type(),
                strategy.plugin().version(),
                strategy.plugin().artifactDigest(),
                strategy.parameterHash(),
                FeatureSpec.SCHEMA_VERSION,
                List.of(),
                List.of(),
                strategy.entry().mode(),
                generation.number(),
                strategy.entry().timeframe(),
                timeToLiveMillis(strategy));
        stamps[strategy.index()] = made;
        return made;
    }

    void write(Candidate candidate, long strategySequence, long epoch, long eventTimeMillis) {
        String suppression = candidate.suppression();
        Strategy strategy = candidate.strategy();
        Target target = new Target(
                candidate.direction(),
                candidate.confidence(),
                candidate.notional(),
                candidate.direction() == Direction.FLAT
                        ? 0
                        : candidate.note().intent().targetNotional(),
                candidate.horizon(),
                candidate.rationale(),
                candidate.note().intent().meta());
        publish(
                new DecisionRecord(
                        book.nextRunSequence(),
                        strategySequence,
                        epoch,
                        eventTimeMillis,
                        candidate.series().symbol(),
                        stamp(strategy),
                        candidate.note().featureHash(),
                        target,
                        candidate.adjustments(),
                        List.of(strategy.id()),
                        suppression == null ? Verdict.EMITTED : Verdict.suppressed(suppression),
                        strategy.entry().mode() == TradingMode.ADVISORY && !candidate.isConfirmed()),
                trace(candidate));
    }

    void write(MergedIntent merged, Change change, long epoch, long eventTimeMillis) {
        List<String> sources =
                merged.sources().stream().map(source -> source.strategy().id()).toList();
        List<Reason> rationale = new ArrayList<>(merged.sources().getFirst().rationale());
        if (merged.disagreed()) {
            rationale.add(new Reason("intent_conflict_resolved", Double.NaN));
        }
        Target target = new Target(
                merged.direction(),
                merged.confidence(),
                merged.notional(),
                merged.notional(),
                merged.horizon(),
                rationale,
                Map.of());
        StrategyStamp stamp = new StrategyStamp(
                merged.strategyId(),
                "",
                "",
                "",
                digest(merged.sources().stream()
                        .map(source -> source.strategy().parameterHash())
                        .toList()),
                FeatureSpec.SCHEMA_VERSION,
                List.of(),
                List.of(),
                TradingMode.PAPER,
                generation.number(),
                merged.series().timeframe(),
                timeToLiveMillis(merged.series().timeframe()));
        publish(
                new DecisionRecord(
                        book.nextRunSequence(),
                        book.nextSequence(merged.strategyId()),
                        epoch,
                        eventTimeMillis,
                        merged.series().symbol(),
                        stamp,
                        digest(merged.sources().stream()
                                .map(source -> source.note().featureHash())
                                .toList()),
                        target,
                        List.<Adjustment>of(),
                        sources,
                        Verdict.EMITTED,
                        false),
                DecisionTrace.none(change));
    }

    /** One hash that stands for several, in any order. */
    private static String digest(List<String> hashes) {
        return Sha256.hex(
                new CanonicalJson().tree(hashes.stream().distinct().sorted().toList()));
    }

    private void publish(DecisionRecord record, DecisionTrace trace) {
        HashedDecision decision = book.hashes().add(record);
        store.decision(decision);
        for (int place = 0; place < listeners.size(); place++) {
            listeners.get(place).onDecision(decision, trace);
        }
        epochHasDecisions = true;
    }

    /** Everything written since the last call belongs to one epoch. */
    void endEpoch() {
        if (epochHasDecisions) {
            store.commit();
            listeners.forEach(DecisionListener::onEpochEnd);
            epochHasDecisions = false;
        }
    }

    /** How long a strategy's intents may be acted on. */
    static long timeToLiveMillis(Strategy strategy) {
        return timeToLiveMillis(strategy.entry().timeframe());
    }

    private static long timeToLiveMillis(Timeframe timeframe) {
        return timeframe.isTick() ? StrategyStamp.DEFAULT_TIME_TO_LIVE_MILLIS : timeframe.millis();
    }

    private DecisionTrace trace(Candidate candidate) {
        if (listeners.isEmpty()) {
            return DecisionTrace.none(candidate.change());
        }
        Declaration declaration = candidate.strategy().bound().declaration();
        List<DecisionTrace.MeasuredGate> gates = new ArrayList<>();
        double[] measured = candidate.note().measured();
        for (Gate gate : declaration.gates()) {
            if (!Double.isNaN(measured[gate.index()])) {
                gates.add(new DecisionTrace.MeasuredGate(gate, measured[gate.index()]));
            }
        }
        Map<String, Map<String, Double>> shown = new LinkedHashMap<>();
        for (OverlayVoice voice : overlays.covering(candidate.strategy())) {
            Strategy overlay = voice.strategy();
            double[] values = voice.observed(candidate.series().symbol());
            if (overlay != null && values.length > 0) {
                shown.put(voice.id(), named(overlay.bound().declaration(), values));
            }
        }
        return new DecisionTrace(
                candidate.change(), named(declaration, candidate.note().observed()), gates, shown);
    }

    private static Map<String, Double> named(Declaration declaration, double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        declaration.observables().forEach(observable -> {
            if (!Double.isNaN(values[observable.index()])) {
                named.put(observable.name(), values[observable.index()]);
            }
        });
        return named;
    }
}
