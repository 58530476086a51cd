package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.catalog.ConflictPolicy;
import io.stratagem.catalog.ConflictSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what several strategies of one epoch intend for the same symbol (and horizon, where the catalog says so). Exits and
 * reductions stay out of it.
 */
final class ConflictStep {
    private static final String MERGED = "conflict_merged";

    private final ConflictSettings settings;
    private final MergedPositions merged;
    private final ConflictCount count;

    ConflictStep(ConflictSettings settings, MergedPositions merged, ConflictCount count) {
        this.settings = settings;
        this.merged = merged;
        this.count = count;
    }

    /** Suppresses the losers, and returns what is to be emitted in the winners' place, by symbol and horizon. */
    List<MergedIntent> apply(List<Candidate> candidates) {
        if (candidates.size() == 1 && settings.policy() == ConflictPolicy.PUBLISH_ALL) {
            return leavers(candidates);
        }
        Map<GroupKey, List<Candidate>> groups = groups(candidates);
        countConflicts(groups);
        List<MergedIntent> results = new ArrayList<>();
        groups.forEach((key, group) -> {
            MergedIntent result = resolve(group);
            if (result != null) {
                results.add(result);
            }
            passExits(candidates, group);
        });
        results.addAll(leavers(candidates));
        return results;
    }

    /** A reversal that lost its entry half keeps its exit half. */
    private static void passExits(List<Candidate> candidates, List<Candidate> group) {
        for (Candidate candidate : group) {
            String suppression = candidate.suppression();
            if (suppression != null && !suppression.equals(MERGED) && candidate.change() == Change.REVERSAL) {
                candidates.add(candidates.indexOf(candidate) + 1, candidate.exitHalf(suppression));
            }
        }
    }

    private void countConflicts(Map<GroupKey, List<Candidate>> groups) {
        for (List<Candidate> group : groups.values()) {
            if (disagree(group)) {
                count.add();
            }
        }
    }

    private static boolean disagree(List<Candidate> group) {
        Direction first = group.getFirst().direction();
        for (int place = 1; place < group.size(); place++) {
            if (group.get(place).direction() != first) {
                return true;
            }
        }
        return false;
    }

    /** FLATs of strategies that stand behind a merged position rather than holding one of their own. */
    private List<MergedIntent> leavers(List<Candidate> candidates) {
        List<MergedIntent> closed = new ArrayList<>(0);
        for (int place = 0; place < candidates.size(); place++) {
            Candidate candidate = candidates.get(place);
            String owner = candidate.mergedOwner();
            if (candidate.isAlive() && candidate.change() == Change.EXIT && owner != null) {
                candidate.suppress(MERGED);
                if (merged.leave(
                        owner, candidate.series().symbol(), candidate.strategy().id())) {
                    closed.add(new MergedIntent(
                            strategyId(),
                            owner,
                            candidate.series(),
                            candidate.horizon(),
                            Direction.FLAT,
                            1,
                            0,
                            false,
                            List.of(candidate)));
                }
            }
        }
        return closed;
    }

    private Map<GroupKey, List<Candidate>> groups(List<Candidate> candidates) {
        Map<GroupKey, List<Candidate>> groups =
                new TreeMap<>(Comparator.comparing(GroupKey::symbol, io.stratagem.store.json.CodePoints.ORDER)
                        .thenComparing(GroupKey::horizon, io.stratagem.store.json.CodePoints.ORDER));
        for (Candidate candidate : candidates) {
            boolean reducesItsPart = candidate.change() == Change.REDUCTION && candidate.mergedOwner() != null;
            if (candidate.isAlive()
                    && candidate.change() != Change.NOTHING_TO_CLOSE
                    && (reducesItsPart || !candidate.change().onlyReduces())) {
                String horizon = settings.perHorizon() ? candidate.horizon() : "";
                groups.computeIfAbsent(new GroupKey(candidate.series().symbol(), horizon), key -> new ArrayList<>())
                        .add(candidate);
            }
        }
        return groups;
    }

    private @Nullable MergedIntent resolve(List<Candidate> group) {
        return switch (settings.policy()) {
            case PUBLISH_ALL -> null;
            case FIRST_WINS ->
                keepOnly(
                        group,
                        group.stream()
                                .min(Comparator.comparingInt(
                                        candidate -> candidate.strategy().index()))
                                .orElseThrow());
            case HIGHEST_CONFIDENCE ->
                keepOnly(
                        group,
                        group.stream()
                                .min(Comparator.comparingDouble((Candidate candidate) -> -candidate.confidence())
                                        .thenComparingInt(candidate ->
                                                candidate.strategy().index()))
                                .orElseThrow());
            case NET -> merge(group, Merger.net(votes(group)));
            case ENSEMBLE -> merge(group, Merger.ensemble(votes(group), settings.quorum()));
        };
    }

    private static @Nullable MergedIntent keepOnly(List<Candidate> group, Candidate winner) {
        for (Candidate candidate : group) {
            if (candidate != winner) {
                candidate.suppress("conflict_lost");
            }
        }
        return null;
    }

    private static List<Vote> votes(List<Candidate> group) {
        return group.stream()
                .map(candidate -> new Vote(
                        candidate.strategy().id(),
                        candidate.direction(),
                        BigDecimal.valueOf(candidate.confidence()),
                        BigDecimal.valueOf(candidate.notional())))
                .toList();
    }

    private @Nullable MergedIntent merge(List<Candidate> group, Merger.@Nullable Merged result) {
        if (result == null) {
            group.forEach(candidate -> candidate.suppress("conflict_no_quorum"));
            return null;
        }
        Map<String, Candidate> byId = group.stream()
                .collect(Collectors.toMap(candidate -> candidate.strategy().id(), candidate -> candidate));
        List<Candidate> winners = new ArrayList<>();
        for (Vote winner : result.winners()) {
            Candidate candidate = byId.get(winner.strategyId());
            if (candidate != null) {
                winners.add(candidate);
            }
        }
        for (Candidate candidate : group) {
            candidate.suppress(winners.contains(candidate) ? MERGED : "conflict_lost");
        }
        Candidate first = winners.getFirst();
        String owner = strategyId() + (settings.perHorizon() ? "/" + first.horizon() : "");
        merged.join(owner, first.series().symbol(), winners);
        return new MergedIntent(
                strategyId(),
                owner,
                first.series(),
                first.horizon(),
                result.direction(),
                Math.min(1, result.confidence().doubleValue()),
                result.notional().doubleValue(),
                result.disagreed(),
                winners);
    }

    private String strategyId() {
        return "conflict:" + settings.policy().name().toLowerCase(Locale.ROOT);
    }

    private record GroupKey(String symbol, String horizon) {}
}
