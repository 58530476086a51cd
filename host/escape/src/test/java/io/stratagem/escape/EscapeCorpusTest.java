package io.stratagem.escape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.stratagem.escape.corpus.Corpus;
import io.stratagem.escape.corpus.HostileBundle;
import io.stratagem.escape.judge.Outcome;
import io.stratagem.escape.judge.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile body, as a real bundle, gets the verdict its table expects, and the strategy beside it loses nothing. */
class EscapeCorpusTest {
    @TempDir
    Path directory;

    @Test
    void everyRowHasABodyAndEveryBodyARow() {
        List<String> problems = new ArrayList<>(Corpus.own().problems());
        Corpus.shared().ifPresent(corpus -> problems.addAll(corpus.problems()));
        assertThat(problems).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theSharedCorpus() {
        Optional<Corpus> shared = Corpus.shared();
        assumeTrue(shared.isPresent(), "no corpus lies beside the project");
        return verdicts("shared", HostileBundle.of(shared.orElseThrow()));
    }

    @TestFactory
    Stream<DynamicTest> ourCorpus() {
        return verdicts("own", HostileBundle.of(Corpus.own()));
    }

    @Tag("thorough")
    @TestFactory
    Stream<DynamicTest> bodiesCalledWhileThePluginIsMadeOrBound() {
        List<HostileBundle> bundles = new ArrayList<>(HostileBundle.calledEarly(Corpus.own()));
        Corpus.shared().ifPresent(corpus -> bundles.addAll(HostileBundle.calledEarly(corpus)));
        return verdicts("early", bundles);
    }

    private Stream<DynamicTest> verdicts(String name, List<HostileBundle> bundles) {
        Map<String, Outcome> outcomes = new Trial(directory).of(bundles);
        report(name, bundles, outcomes);
        return bundles.stream()
                .map(bundle -> dynamicTest(
                        bundle.row() + " from the " + bundle.call() + ": "
                                + bundle.row().expected(),
                        () -> assertVerdict(bundle, outcomes.get(bundle.key()))));
    }

    /** Leaves the table of verdicts among the files of the build. */
    private static void report(String name, List<HostileBundle> bundles, Map<String, Outcome> outcomes) {
        List<String> lines = bundles.stream()
                .map(bundle -> bundle.row() + " from the " + bundle.call() + ", expected "
                        + bundle.row().expected() + ": " + outcomes.get(bundle.key()))
                .toList();
        try {
            Files.write(Files.createDirectories(Path.of("target")).resolve("escape-" + name + ".txt"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void assertVerdict(HostileBundle bundle, @Nullable Outcome outcome) {
        assertThat(outcome)
                .as("%s is missing from what the processes said", bundle.row())
                .isNotNull();
        assertThat(outcome.satisfies(bundle.row().expected()))
                .as("%s: %s, expected %s", bundle.row(), outcome, bundle.row().expected())
                .isTrue();
        assertThat(outcome.isForItsReason(bundle.row()))
                .as(
                        "%s: %s, expected one of %s in it",
                        bundle.row(), outcome, bundle.row().named())
                .isTrue();
    }
}
