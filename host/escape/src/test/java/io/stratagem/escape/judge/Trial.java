package io.stratagem.escape.judge;

import io.stratagem.escape.corpus.Expected;
import io.stratagem.escape.corpus.HostileBundle;
import io.stratagem.sandbox.Admission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Judges many bundles in a few processes, and what ran harmlessly a second time in a process unlike the first. */
public final class Trial {
    private static final Set<Expected> RUNS_TO_ITS_END = EnumSet.of(Expected.HARMLESS, Expected.STEADY);
    private static final int SECONDS_PER_JAR = 10;
    private static final List<String> ONE_WORLD = List.of("-XX:hashCode=0");
    private static final List<String> ANOTHER_WORLD =
            List.of("-XX:hashCode=2", "-Duser.timezone=Asia/Tokyo", "-Duser.language=tr", "-Duser.country=TR");

    private final Path directory;

    /** The admission under test. */
    public static Admission admission() {
        return SandboxUnderTest.admission();
    }

    /** A trial that keeps its jars and its processes' files in a directory. */
    public Trial(Path directory) {
        this.directory = directory;
    }

    /** What became of each bundle, by its key. */
    public Map<String, Outcome> of(List<HostileBundle> bundles) {
        Path jars = write(bundles);
        List<String> names = bundles.stream().map(HostileBundle::key).toList();
        Map<String, Outcome> outcomes = judge(jars, names, "first", ONE_WORLD);
        List<String> harmless = bundles.stream()
                .filter(bundle -> RUNS_TO_ITS_END.contains(bundle.row().expected()))
                .map(HostileBundle::key)
                .filter(key -> kind(outcomes, key) == Outcome.Kind.HARMLESS)
                .toList();
        judge(jars, harmless, "second", ANOTHER_WORLD).forEach((key, second) -> {
            Outcome first = outcomes.get(key);
            if (!second.equals(first)) {
                outcomes.put(key, Outcome.of(Outcome.Kind.UNSTEADY, first + " / " + second));
            }
        });
        return outcomes;
    }

    private static Outcome.Kind kind(Map<String, Outcome> outcomes, String key) {
        Outcome outcome = outcomes.get(key);
        return outcome == null ? Outcome.Kind.CRASHED : outcome.kind();
    }

    /** Every second jar in one process, the others in another beside it. */
    private Map<String, Outcome> judge(Path jars, List<String> names, String round, List<String> flags) {
        List<List<String>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int place = 0; place < names.size(); place++) {
            halves.get(place % 2).add(names.get(place));
        }
        Map<String, Outcome> outcomes = new TreeMap<>();
        List<CompletableFuture<Map<String, Outcome>>> futures = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<String> part = halves.get(half);
            Children children = new Children(directory.resolve(round + half), SECONDS_PER_JAR, flags);
            futures.add(CompletableFuture.supplyAsync(() -> children.judge(jars, part)));
        }
        futures.forEach(future -> outcomes.putAll(future.join()));
        return outcomes;
    }

    private Path write(List<HostileBundle> bundles) {
        try {
            Path jars = Files.createDirectories(directory.resolve("jars"));
            for (HostileBundle bundle : bundles) {
                Files.write(jars.resolve(bundle.key() + ".jar"), bundle.jar());
            }
            return jars;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
