package io.stratagem.kernel.generation;

import io.stratagem.evaluation.StateMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Whether a strategy's declared state may go over to its successor of the same strategy_id. */
public final class StateSuccession {
    /** The mapping where there is nothing to map. */
    public static final StateMapping NOTHING = StateMapping.between(List.of(), List.of());

    private StateSuccession() {}

    /** Whether both are strategies of one family, role and timeframe, so that state can mean the same at all. */
    public static boolean isSameKind(Strategy before, Strategy after) {
        return before.plugin().type().equals(after.plugin().type())
                && before.plugin().role() == after.plugin().role()
                && before.entry().timeframe().equals(after.entry().timeframe());
    }

    /** How the slots per symbol follow. */
    public static StateMapping perSymbol(Strategy before, Strategy after) {
        return StateMapping.between(
                before.bound().declaration().stateLayout().perSymbol(),
                after.bound().declaration().stateLayout().perSymbol());
    }

    /** How the slots of a frame strategy's own area follow. */
    public static StateMapping perStrategy(Strategy before, Strategy after) {
        return StateMapping.between(
                before.bound().declaration().stateLayout().perStrategy(),
                after.bound().declaration().stateLayout().perStrategy());
    }

    /** Why state is not carried although both are of one kind, one clause; empty when it is. */
    public static String whyNotCarried(
            Strategy before, Strategy after, StateMapping perSymbol, StateMapping perStrategy) {
        List<String> changed = changedParameters(before, after);
        if (!changed.isEmpty()) {
            return "parameters changed: " + String.join(", ", changed);
        }
        List<String> problems = problems(perSymbol, perStrategy);
        return problems.isEmpty() ? "" : "the state layout changed: " + String.join(", ", problems);
    }

    /**
     * What refuses the successor: within one major version and under the same parameters a layout may only gain slots. Other parameters
     * may well ask for other feature windows, and an earlier version lacks what a later one gained; then state is made from history.
     *
     * @return empty when nothing does
     */
    static List<String> breaches(Strategy before, Strategy after) {
        return isSameKind(before, after)
                        && major(before).equals(major(after))
                        && !isEarlier(after, before)
                        && changedParameters(before, after).isEmpty()
                ? problems(perSymbol(before, after), perStrategy(before, after))
                : List.of();
    }

    private static List<String> problems(StateMapping perSymbol, StateMapping perStrategy) {
        List<String> problems = new ArrayList<>(perSymbol.problems());
        problems.addAll(perStrategy.problems());
        return problems;
    }

    private static boolean isEarlier(Strategy strategy, Strategy than) {
        return Arrays.compare(numbers(strategy), numbers(than)) < 0;
    }

    /** The version's leading numbers; what is no number counts for nothing. */
    private static int[] numbers(Strategy strategy) {
        return Arrays.stream(strategy.plugin().version().split("\\.", -1))
                .takeWhile(part -> part.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String major(Strategy strategy) {
        String version = strategy.plugin().version();
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    /** Parameters whose values differ and which the successor does not declare neutral to its state, by name. */
    private static List<String> changedParameters(Strategy before, Strategy after) {
        TreeSet<String> names = new TreeSet<>(before.params().asMap().keySet());
        names.addAll(after.params().asMap().keySet());
        names.removeAll(after.stateNeutral());
        names.removeIf(name -> Objects.equals(
                before.params().asMap().get(name), after.params().asMap().get(name)));
        return List.copyOf(names);
    }
}
