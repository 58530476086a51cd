package io.stratagem.container;

import io.stratagem.guard.watch.ThrownText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Has garbage collected, and looks for what pins the released bundles that are still there. Every thread of the JVM stands still for the
 * one or two full collections this takes, so it is for somebody to ask for. For one thread, which runs no plugin code.
 */
public final class PinSearch {
    private final List<StoredBundle> installed;
    private final Collection<Thread> givenUp;

    /**
     * A search.
     *
     * @param installed bundles in the framework, whose classes may have the same names
     * @param givenUp threads that did not come back from plugin code
     */
    public PinSearch(List<StoredBundle> installed, Collection<Thread> givenUp) {
        this.installed = List.copyOf(installed);
        this.givenUp = new HashSet<>(givenUp);
    }

    /** What pins each of these that is not unloaded afterwards. */
    public Map<UnloadProof, Pins> among(Collection<UnloadProof> released) {
        System.gc();
        if (released.stream().allMatch(UnloadProof::isUnloaded)) {
            return Map.of();
        }
        // Collects once more, also where explicit collections are disabled.
        Optional<ClassHistogram> histogram = ClassHistogram.take();
        List<UnloadProof> left =
                released.stream().filter(proof -> !proof.isUnloaded()).toList();
        if (left.isEmpty()) {
            return Map.of();
        }
        Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
        Map<UnloadProof, Pins> found = new LinkedHashMap<>();
        for (UnloadProof proof : left) {
            Map<String, String> alsoOf = alsoOf(proof, left);
            found.put(
                    proof,
                    new Pins(
                            threads(proof, alsoOf, stacks),
                            histogram.map(counts -> objects(alsoOf, counts)).orElse(List.of()),
                            histogram.isPresent()));
        }
        return found;
    }

    /** Of each class name of a bundle, the plugins of others that have it too, joined by commas. */
    private Map<String, String> alsoOf(UnloadProof proof, List<UnloadProof> left) {
        Map<String, Set<String>> others = new HashMap<>();
        proof.classNames().forEach(name -> others.put(name, new TreeSet<>()));
        installed.forEach(bundle -> add(others, bundle.classNames(), String.join(",", bundle.pluginIds())));
        left.stream()
                .filter(other -> other != proof)
                .forEach(other -> add(others, other.classNames(), other.plugins()));
        Map<String, String> joined = new HashMap<>();
        others.forEach((name, plugins) -> joined.put(name, String.join(", ", plugins)));
        return joined;
    }

    private static void add(Map<String, Set<String>> others, List<String> classNames, String plugins) {
        for (String name : classNames) {
            Set<String> known = others.get(name);
            if (known != null) {
                known.add(plugins);
            }
        }
    }

    private List<Pins.HoldingThread> threads(
            UnloadProof proof, Map<String, String> alsoOf, Map<Thread, StackTraceElement[]> stacks) {
        List<Pins.HoldingThread> threads = new ArrayList<>();
        stacks.forEach((thread, stack) -> {
            boolean isContext = proof.isOf(thread.getContextClassLoader());
            StackTraceElement[] own = Arrays.stream(stack)
                    .filter(frame -> alsoOf.containsKey(frame.getClassName()))
                    .limit(1)
                    .toArray(StackTraceElement[]::new);
            if (isContext || own.length > 0) {
                threads.add(new Pins.HoldingThread(
                        thread.getName(),
                        thread.getState(),
                        givenUp.contains(thread),
                        isContext,
                        ThrownText.where(own),
                        own.length == 0 ? "" : alsoOf.getOrDefault(own[0].getClassName(), "")));
            }
        });
        threads.sort(Comparator.comparing(Pins.HoldingThread::name));
        return threads;
    }

    private static List<Pins.LiveObjects> objects(Map<String, String> alsoOf, ClassHistogram histogram) {
        List<Pins.LiveObjects> objects = new ArrayList<>();
        alsoOf.forEach((name, plugins) -> {
            if (histogram.objects(name) > 0) {
                objects.add(new Pins.LiveObjects(name, histogram.objects(name), plugins));
            }
        });
        objects.sort(
                Comparator.comparing((Pins.LiveObjects live) -> !live.alsoOf().isEmpty())
                        .thenComparing(Pins.LiveObjects::count, Comparator.reverseOrder())
                        .thenComparing(Pins.LiveObjects::className));
        return objects;
    }
}
