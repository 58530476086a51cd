package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.live.LiveScreen;
import io.stratagem.app.verify.JarExamination;
import io.stratagem.app.verify.JarReport;
import io.stratagem.app.verify.ReportJson;
import io.stratagem.app.verify.ReportText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells an author what a host would say about a bundle. */
@Command(
        name = "verify",
        description = {
            "Say whether a host would admit a bundle, and everything that stands in the way; play nothing.",
            "Exit code 0: admitted. 1: refused. 2: there is no whole jar to judge. The worst of several counts."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "JAR", description = "The bundle as it was built.")
    private List<Path> jars = List.of();

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path scratch = scratch();
        List<JarReport> reports = new ArrayList<>();
        try (JarExamination examination = new JarExamination(scratch)) {
            jars.forEach(jar -> reports.add(examination.examine(jar)));
        } finally {
            discard(scratch);
        }
        if (json) {
            spec.commandLine().getOut().println(new ReportJson().write(reports));
        } else {
            ReportText text = new ReportText(spec.commandLine().getOut(), isColourful());
            reports.forEach(text::print);
        }
        spec.commandLine().getOut().flush();
        return reports.stream()
                .map(JarReport::outcome)
                .max(Comparator.naturalOrder())
                .map(Enum::ordinal)
                .orElse(0);
    }

    private static boolean isColourful() {
        return LiveScreen.isPossible(System.getenv()) && LiveScreen.isColourWanted(System.getenv());
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("stratagem-verify");
        } catch (IOException unusable) {
            throw new FaultException(
                    new Fault(ErrorCode.E_CFG_STORAGE, "the temporary directory", "", unusable.toString()), unusable);
        }
    }

    private static void discard(Path scratch) {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // A temporary directory that stays behind is the operating system's to clear.
        }
    }
}
