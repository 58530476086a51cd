package io.stratagem.kernel.run;

import io.stratagem.kernel.generation.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** The switches of a replay, and how far it got. Confined to the run's own thread. */
final class Planned {
    private final List<PlannedSwitch> switches;
    private final BiFunction<Generation, Incumbent, Successor> maker;
    private final List<CompletableFuture<SwitchOutcome>> outcomes = new ArrayList<>();
    private int next;

    /** Switches in order of their epochs, and what makes a generation ready to follow an incumbent. */
    Planned(List<PlannedSwitch> switches, BiFunction<Generation, Incumbent, Successor> maker) {
        this.switches = List.copyOf(switches);
        this.maker = maker;
    }

    /** Whether a switch comes before this epoch. */
    boolean isDue(long epoch) {
        return next < switches.size() && switches.get(next).epoch() <= epoch;
    }

    /** The switch that is due, ready to follow the incumbent. */
    Offer take(Incumbent incumbent) {
        PlannedSwitch due = switches.get(next++);
        Successor successor = maker.apply(due.generation(), incumbent);
        CompletableFuture<SwitchOutcome> outcome = new CompletableFuture<>();
        outcomes.add(outcome);
        return new Offer(successor, due.emitsWishes(), false, due.argument(), outcome);
    }

    /** What became of each switch so far. */
    List<SwitchOutcome> outcomes() {
        return outcomes.stream().map(CompletableFuture::join).toList();
    }
}
