package io.stratagem.app.reload;

import io.stratagem.api.error.Fault;
import io.stratagem.app.report.ComparisonTree;
import io.stratagem.kernel.shadow.ComparisonCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one reload did, for good.
 *
 * @param cause why it was done: {@code change} of a watched file, {@code order}, {@code rollback to} a generation, {@code promotion of} or
 *     {@code discard of} a candidate, or {@code automatic rollback of} a promotion
 * @param toKeep what to change in the catalog file so that it says what runs now, one thing a line
 * @param from the number of the generation that was replaced
 * @param to the number of the generation that took over; equal to {@code from} when none did
 * @param epoch the first epoch it decides; -1 when none did
 * @param stateHashBefore over declared state under the generation before, empty when none took over
 * @param stateHashAfter over the same as it was taken over
 * @param carried strategies that go on with their state
 * @param rewarmed strategies whose state was made from history, each with the reason
 * @param added strategies that were not there before
 * @param removed strategies that are gone
 * @param disabled entries that are not evaluated, each with its reasons
 * @param orphaned positions nobody speaks for any more, by strategy_id
 * @param differing symbols where a strategy made from history, or promoted, would hold something else than the ledger, as {@code strategy_id symbol wish}
 * @param comparisons how candidates compared up to then, by the strategy they ran beside
 * @param warmupLeft events strategies still warm up for, by strategy_id
 * @param artifactsBefore bundle digests by {@code type@version} before
 * @param artifactsAfter likewise after
 * @param released how it stands with each bundle that was taken out, up to then
 * @param refused why nothing took over; empty when something did
 * @param millis by phase; that of {@literal "pause"} is how long no event was taken
 */
public record Receipt(
        String cause,
        List<String> toKeep,
        long from,
        long to,
        long epoch,
        String catalogSha256,
        String stateHashBefore,
        String stateHashAfter,
        List<String> carried,
        Map<String, String> rewarmed,
        List<String> added,
        List<String> removed,
        Map<String, List<String>> disabled,
        Map<String, Integer> orphaned,
        List<String> differing,
        Map<String, ComparisonCounts> comparisons,
        Map<String, Long> warmupLeft,
        Map<String, String> artifactsBefore,
        Map<String, String> artifactsAfter,
        List<ReleasedBundle> released,
        List<Fault> refused,
        Map<String, Double> millis) {
    public Receipt {
        toKeep = List.copyOf(toKeep);
        comparisons = new TreeMap<>(comparisons);
        carried = List.copyOf(carried);
        rewarmed = new TreeMap<>(rewarmed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        disabled = new TreeMap<>(disabled);
        orphaned = new TreeMap<>(orphaned);
        differing = List.copyOf(differing);
        warmupLeft = new TreeMap<>(warmupLeft);
        artifactsBefore = new TreeMap<>(artifactsBefore);
        artifactsAfter = new TreeMap<>(artifactsAfter);
        released = List.copyOf(released);
        refused = List.copyOf(refused);
        millis = new TreeMap<>(millis);
    }

    /** The receipt of a reload that had nothing to begin with. */
    static Receipt refused(String cause, long generation, List<Fault> reasons) {
        return new Receipt(
                cause,
                List.of(),
                generation,
                generation,
                -1,
                "",
                "",
                "",
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                reasons,
                Map.of());
    }

    /** Whether a generation took over. */
    public boolean tookOver() {
        return to != from;
    }

    /** Whether what runs since is not what the watched files say. */
    public boolean isOverruling() {
        return tookOver() && !cause.equals(Cause.CHANGE.text()) && !cause.equals(Cause.ORDER.text());
    }

    /** Whether anything happened that a person should hear of. */
    public boolean isWorthTelling() {
        return tookOver() || !refused.isEmpty();
    }

    /** One line for a person. */
    public String sentence() {
        if (!refused.isEmpty()) {
            return "reload refused, generation " + from + " goes on: "
                    + refused.getFirst().sentence();
        }
        if (!tookOver()) {
            return "nothing changed, generation " + from + " goes on";
        }
        StringBuilder line = new StringBuilder(
                epoch < 0
                        ? "generation " + to + " is ready for the next run"
                        : "generation " + to + " took over at epoch " + epoch);
        if (isOverruling()) {
            line.append(" (").append(cause).append(')');
        }
        append(line, carried.size(), "carried");
        append(line, rewarmed.size(), "re-warmed");
        append(line, added.size(), "added");
        append(line, removed.size(), "removed");
        append(line, disabled.size(), "disabled");
        append(line, orphaned.values().stream().mapToInt(Integer::intValue).sum(), "positions orphaned");
        if (epoch >= 0) {
            line.append(String.format(Locale.ROOT, ", pause %.3f ms", millis.getOrDefault("pause", 0.0)));
        }
        Set<String> stillLoaded = new TreeSet<>();
        released.stream().filter(bundle -> !bundle.isUnloaded()).forEach(bundle -> stillLoaded.add(bundle.plugins()));
        if (!stillLoaded.isEmpty()) {
            line.append(", not unloaded yet: ").append(String.join(" ", stillLoaded));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, int count, String what) {
        if (count > 0) {
            line.append(", ").append(count).append(' ').append(what);
        }
    }

    /** The canonical tree, as journaled and shown. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("added", added);
        tree.put("artifacts_after", artifactsAfter);
        tree.put("artifacts_before", artifactsBefore);
        tree.put("carried", carried);
        tree.put("catalog_sha256", catalogSha256);
        tree.put("cause", cause);
        Map<String, Object> compared = new TreeMap<>();
        comparisons.forEach((id, counts) -> compared.put(id, ComparisonTree.of(counts)));
        tree.put("comparisons", compared);
        tree.put("differing", differing);
        tree.put("disabled", disabled);
        tree.put("epoch", epoch);
        tree.put("from", from);
        tree.put("millis", millis);
        tree.put("orphaned", orphaned);
        tree.put("refused", refused.stream().map(Fault::sentence).toList());
        tree.put("removed", removed);
        tree.put("rewarmed", rewarmed);
        tree.put("state_hash_after", stateHashAfter);
        tree.put("state_hash_before", stateHashBefore);
        tree.put("to", to);
        tree.put("to_keep", toKeep);
        Map<String, Boolean> unloaded = new TreeMap<>();
        Map<String, List<String>> pinned = new TreeMap<>();
        for (ReleasedBundle bundle : released) {
            unloaded.merge(bundle.plugins(), bundle.isUnloaded(), Boolean::logicalAnd);
            if (!bundle.pinned().isEmpty()) {
                pinned.computeIfAbsent(bundle.plugins(), each -> new ArrayList<>())
                        .addAll(bundle.pinned());
            }
        }
        tree.put("unloaded", unloaded);
        if (!pinned.isEmpty()) {
            tree.put("pinned", pinned);
        }
        tree.put("warmup_left", warmupLeft);
        return tree;
    }
}
