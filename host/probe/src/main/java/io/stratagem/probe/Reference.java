package io.stratagem.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** What the first run over one track gave, event by event: what every other run is compared with. */
record Reference(Sample sample, Track track, List<Outcome> outcomes) {
    Reference {
        outcomes = List.copyOf(outcomes);
    }

    int actions() {
        return (int) outcomes.stream().filter(Outcome::acts).count();
    }

    /**
     * Different events to stop after, half of them anywhere, half right after the strategy did something or changed a slot, because that is when
     * it has something to remember.
     */
    Set<Integer> points(int count, SplittableRandom random) {
        List<Integer> lively = new ArrayList<>();
        for (int event = 1; event < outcomes.size() - 1; event++) {
            boolean changed = outcomes.get(event)
                    .state()
                    .hasOtherSlots(outcomes.get(event - 1).state());
            if (outcomes.get(event).acts() || changed) {
                lively.add(event);
            }
        }
        Set<Integer> points = new TreeSet<>();
        for (int draw = 0; points.size() < count; draw++) {
            boolean anywhere = draw % 2 == 0 || lively.isEmpty();
            points.add(anywhere ? random.nextInt(outcomes.size() - 1) : lively.get(random.nextInt(lively.size())));
        }
        return points;
    }
}
