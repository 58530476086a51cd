package io.stratagem.probe;

import io.stratagem.api.Declaration;
import io.stratagem.api.FramePlugin;
import io.stratagem.api.Timeframe;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.market.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a strategy over the packaged sample, in ways that must not make a difference to a pure function of features, parameters and
 * declared state, and from starts in the middle. Runs plugin code, on the calling thread: the caller gives it a thread that can be
 * lost. The same strategy gets the same report on every machine. Used by one thread at a time.
 */
public final class Probe {
    /** The longest warm-up there is a sample for. */
    public static final int MAX_WARMUP = 10_000;

    private static final int MIN_EVENTS = 600;
    private static final int EVENTS_TO_START_IN = 160;
    private static final int MAX_SYMBOLS = 16;

    private @Nullable RealBars realBars;

    /**
     * Probes one strategy. Never throws for anything the plugin does.
     *
     * @throws io.stratagem.evaluation.ThreadRevoked if the thread was given up meanwhile
     */
    public ProbeReport run(ProbeSubject subject) {
        Patience patience = new Patience();
        FreshBinds binds = new FreshBinds(subject.fresh(), patience);
        BoundStrategy first;
        try {
            first = binds.next();
        } catch (FreshBinds.Failed unbound) {
            return ProbeReport.notProbed("it cannot be bound (" + unbound.getMessage() + ")");
        }
        if (first.warmupEvents() > MAX_WARMUP) {
            return ProbeReport.notProbed(
                    "its warm-up of " + first.warmupEvents() + " events is longer than the sample");
        }
        try {
            return run(subject, first, binds, patience);
        } catch (FreshBinds.Failed unbound) {
            Fault fault = new Fault(
                    ErrorCode.E_STRAT_HIDDEN_STATE,
                    "strategy " + first.strategyId(),
                    "it could be bound at first and not again",
                    "" + unbound.getMessage());
            return ProbeReport.of(new ProbeResult.Differs(fault));
        }
    }

    private ProbeReport run(ProbeSubject subject, BoundStrategy first, FreshBinds binds, Patience patience) {
        HiddenStateProbe hidden = new HiddenStateProbe(first, binds, patience);
        ProbeResult result = hidden.run(samples(subject, first));
        if (!(result instanceof ProbeResult.Clean)) {
            return ProbeReport.of(result);
        }
        WarmupProbe warmup = new WarmupProbe(binds.next(), hidden.references(), patience);
        WarmupReport compared = warmup.report();
        String ended = patience.ended();
        return ended == null
                ? new ProbeReport(result, compared, "", warmup.missingFeatures())
                : new ProbeReport(result, null, ended, warmup.missingFeatures());
    }

    /** One sample of the whole universe for a frame; one made-up and one real symbol, each alone, otherwise. */
    private List<Sample> samples(ProbeSubject subject, BoundStrategy strategy) {
        Declaration declaration = strategy.declaration();
        int size = Math.max(
                MIN_EVENTS, strategy.warmupEvents() + WarmupProbe.span(strategy.warmupEvents()) + EVENTS_TO_START_IN);
        if (declaration.evaluator() instanceof FramePlugin.Evaluator) {
            List<Series> universe = universe(subject);
            List<Candles> candles = new ArrayList<>();
            for (int symbol = 0; symbol < universe.size(); symbol++) {
                candles.add(
                        symbol % 2 == 0
                                ? SyntheticBars.make(size, symbol)
                                : realBars().make(size, 100 * symbol));
            }
            return List.of(new Sample(universe, candles, declaration.features()));
        }
        Series madeUp = new Series(0, "SAMPLE.A", subject.timeframe());
        Series real = new Series(1, "SAMPLE.B", subject.timeframe());
        return List.of(
                new Sample(List.of(madeUp), List.of(SyntheticBars.make(size, 0)), declaration.features()),
                new Sample(List.of(real), List.of(realBars().make(size, 0)), declaration.features()));
    }

    /** The packaged sample is read for the first strategy that is evaluated on it. */
    private RealBars realBars() {
        RealBars loaded = realBars;
        if (loaded == null) {
            loaded = RealBars.load();
            realBars = loaded;
        }
        return loaded;
    }

    private static List<Series> universe(ProbeSubject subject) {
        Timeframe timeframe = subject.timeframe();
        List<String> symbols = subject.universe().stream()
                .sorted(Probe::byCodePoint)
                .limit(MAX_SYMBOLS)
                .toList();
        return IntStream.range(0, symbols.size())
                .mapToObj(index -> new Series(index, symbols.get(index), timeframe))
                .toList();
    }

    private static int byCodePoint(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
