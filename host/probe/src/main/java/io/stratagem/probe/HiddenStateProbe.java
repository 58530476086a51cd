package io.stratagem.probe;

import io.stratagem.api.Declaration;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.evaluation.BoundStrategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the same events in ways that must not make a difference: twice; by an evaluator that has seen other data; with a second
 * symbol in between; and by a fresh evaluator that is given nothing but the declared state. One strategy, one thread, used once.
 */
final class HiddenStateProbe {
    private static final int POINTS_PER_TRACK = 20;
    private static final int EVENTS_PER_POINT = 64;
    private static final int TO_THE_END_EVERY = 8;
    private static final long SEED = 7;

    private final BoundStrategy first;
    private final FreshBinds binds;
    private final Patience patience;
    private final List<Reference> references = new ArrayList<>();
    private final List<Player> players = new ArrayList<>();
    private final List<TreeMap<Integer, byte[]>> snapshots = new ArrayList<>();
    private int compared;

    HiddenStateProbe(BoundStrategy first, FreshBinds binds, Patience patience) {
        this.first = first;
        this.binds = binds;
        this.patience = patience;
    }

    /** Runs the probe over one track per sample. */
    ProbeResult run(List<Sample> samples) {
        long before = patience.ticks();
        for (Sample sample : samples) {
            playReference(sample);
        }
        long ticks = patience.ticks() - before;
        if (patience.ended() != null) {
            return new ProbeResult.NotProbed(patience.ended());
        }
        Fault fault = again();
        fault = fault == null ? withUsedEvaluators() : fault;
        fault = fault == null ? interleaved() : fault;
        fault = fault == null ? fromSnapshots() : fault;
        // A budget is exceeded at the same tick each time, so a run that exceeds one where the first did not is a
        // difference, too.
        if (fault != null) {
            return new ProbeResult.Differs(fault);
        }
        if (patience.ended() != null) {
            return new ProbeResult.NotProbed(patience.ended());
        }
        return new ProbeResult.Clean(
                compared,
                references.stream().mapToInt(Reference::actions).sum(),
                (double) ticks
                        / Math.max(1, samples.stream().mapToInt(Sample::size).sum()));
    }

    /** What the first run gave, by sample. */
    List<Reference> references() {
        return List.copyOf(references);
    }

    private void playReference(Sample sample) {
        Track track = sample.from(0, sample.size());
        BoundStrategy bound = references.isEmpty() ? first : binds.next();
        Player player = Player.of(bound, track.universe(), true);
        List<Outcome> outcomes = new ArrayList<>(track.size());
        for (int event = 0; event < track.size() && patience.ended() == null; event++) {
            outcomes.add(player.play(track, event));
            patience.spent(first.budget());
        }
        references.add(new Reference(sample, track, outcomes));
        players.add(player);
    }

    private boolean goesOn(@Nullable Fault fault) {
        return fault == null && patience.ended() == null;
    }

    private @Nullable Fault again() {
        SplittableRandom random = new SplittableRandom(SEED);
        Fault fault = null;
        for (int place = 0; place < references.size() && goesOn(fault); place++) {
            Reference reference = references.get(place);
            TreeMap<Integer, byte[]> kept = new TreeMap<>();
            reference.points(POINTS_PER_TRACK, random).forEach(point -> kept.put(point, new byte[0]));
            snapshots.add(kept);
            BoundStrategy bound = binds.next();
            fault = otherDeclaration(bound);
            Player player = Player.of(bound, reference.track().universe(), true);
            for (int event = 0; event < reference.track().size() && goesOn(fault); event++) {
                fault = compare(player, reference, event, "evaluated a second time by a fresh evaluator");
                if (kept.containsKey(event)) {
                    kept.put(event, player.snapshot());
                }
            }
        }
        return fault;
    }

    private @Nullable Fault withUsedEvaluators() {
        Fault fault = null;
        for (int place = 0; place < references.size() && goesOn(fault); place++) {
            Player used = players.get((place + 1) % players.size()).again();
            fault = play(
                    used,
                    references.get(place),
                    0,
                    Integer.MAX_VALUE,
                    "evaluated by an evaluator that was used before");
        }
        return fault;
    }

    private @Nullable Fault interleaved() {
        if (references.size() < 2 || !goesOn(null)) {
            return null;
        }
        Reference reference = references.getFirst();
        Reference other = references.get(1);
        Player one = Player.of(binds.next(), reference.track().universe(), true);
        Player two = one.again();
        Fault fault = null;
        for (int event = 0; event < reference.track().size() && goesOn(fault); event++) {
            fault = compare(one, reference, event, "with the events of a second symbol in between");
            fault = fault == null ? compare(two, other, event, "with the events of a second symbol in between") : fault;
        }
        return fault;
    }

    private @Nullable Fault fromSnapshots() {
        Fault fault = null;
        int count = 0;
        for (int place = 0; place < references.size(); place++) {
            Reference reference = references.get(place);
            for (var point : snapshots.get(place).entrySet()) {
                if (goesOn(fault)) {
                    BoundStrategy bound = binds.next();
                    Player player = Player.of(bound, reference.track().universe(), true);
                    player.restore(point.getValue());
                    int events = ++count % TO_THE_END_EVERY == 0 ? Integer.MAX_VALUE : EVENTS_PER_POINT;
                    String how = "continued by a fresh evaluator from the declared state after event " + point.getKey();
                    fault = play(player, reference, point.getKey() + 1, events, how);
                }
            }
        }
        return fault;
    }

    private @Nullable Fault play(Player player, Reference reference, int from, int events, String how) {
        int end = (int) Math.min(reference.track().size(), (long) from + events);
        Fault fault = null;
        for (int event = from; event < end && goesOn(fault); event++) {
            fault = compare(player, reference, event, how);
        }
        return fault;
    }

    private @Nullable Fault compare(Player player, Reference reference, int event, String how) {
        if (!goesOn(null)) {
            return null;
        }
        Outcome outcome = player.play(reference.track(), event);
        patience.spent(first.budget());
        compared++;
        Outcome expected = reference.outcomes().get(event);
        Difference difference = Difference.between(expected, outcome, first.declaration());
        if (difference == null) {
            return null;
        }
        String symbols = String.join(
                ", ",
                reference.track().universe().stream()
                        .map(series -> series.symbol())
                        .toList());
        return fault(
                how + ", event " + event + " of the sample (" + symbols + ", "
                        + Instant.ofEpochMilli(reference.track().times()[event]) + ") goes otherwise",
                "at first " + difference.first() + ", then " + difference.second());
    }

    private @Nullable Fault otherDeclaration(BoundStrategy bound) {
        Declaration one = first.declaration();
        Declaration other = bound.declaration();
        boolean same = one.features().equals(other.features())
                && one.stateLayout().equals(other.stateLayout())
                && one.observables().equals(other.observables())
                && one.gates().equals(other.gates())
                && one.modelRoles().equals(other.modelRoles())
                && one.metrics().equals(other.metrics())
                && first.warmupEvents() == bound.warmupEvents();
        return same ? null : fault("a second bind declares something else than the first", "");
    }

    private Fault fault(String what, String seen) {
        return new Fault(ErrorCode.E_STRAT_HIDDEN_STATE, "strategy " + first.strategyId(), what, seen);
    }
}
