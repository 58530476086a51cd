package io.stratagem.app.host;

import io.stratagem.api.StrategyPlugin;
import io.stratagem.container.AtomicFile;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.features.FeaturePlan;
import io.stratagem.guard.Meter;
import io.stratagem.kernel.generation.ProbeMemory;
import io.stratagem.market.Series;
import io.stratagem.probe.Probe;
import io.stratagem.probe.ProbeReport;
import io.stratagem.probe.ProbeResult;
import io.stratagem.probe.WarmupReport;
import io.stratagem.sandbox.CodeIdentity;
import io.stratagem.sandbox.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Probe reports as one small file each, in the data directory. A file is named by its subject and by the code that probes, so another
 * build of the host probes anew; one that cannot be read or written costs a probe.
 */
final class ProbeNotes implements ProbeMemory {
    private static final String CLEAN = "clean";
    private static final String WARMUP = "warmup";
    private static final String UNKNOWN = "unknown ";

    private final Path directory;
    private final String prober = CodeIdentity.of(List.of(
            Probe.class, BoundStrategy.class, FeaturePlan.class, Series.class, Meter.class, StrategyPlugin.class));

    ProbeNotes(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<ProbeReport> recall(String subject) {
        try {
            Path note = note(subject);
            return prober.isEmpty() || !Files.isRegularFile(note)
                    ? Optional.empty()
                    : Optional.of(read(Files.readAllLines(note, StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String subject, ProbeReport report) {
        if (prober.isEmpty() || !(report.hiddenState() instanceof ProbeResult.Clean clean)) {
            return;
        }
        try {
            String text = write(clean, report.warmup(), report.warmupUnknown());
            AtomicFile.write(note(subject), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritten) {
            // Probed again next time.
        }
    }

    private Path note(String subject) {
        return directory.resolve(Sha256.of((prober + "\n" + subject).getBytes(StandardCharsets.UTF_8))
                .hex());
    }

    private static String write(ProbeResult.Clean clean, @Nullable WarmupReport warmup, String unknown) {
        String first = CLEAN + " " + clean.evaluations() + " " + clean.intents() + " " + clean.ticksPerEvent() + "\n";
        return warmup == null
                ? first + (unknown.isEmpty() ? "" : UNKNOWN + unknown + "\n")
                : first + WARMUP + " " + warmup.agreeShare() + " " + warmup.lastDisagreementBars() + " "
                        + warmup.sufficientBars() + " " + warmup.declaredBars() + " " + warmup.startPoints() + "\n";
    }

    private static ProbeReport read(List<String> lines) {
        String[] clean = fields(lines.getFirst(), CLEAN, 4);
        WarmupReport warmup = null;
        String unknown = "";
        if (lines.size() > 1 && lines.get(1).startsWith(UNKNOWN)) {
            unknown = lines.get(1).substring(UNKNOWN.length());
        } else if (lines.size() > 1) {
            String[] words = fields(lines.get(1), WARMUP, 6);
            warmup = new WarmupReport(
                    Double.parseDouble(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]));
        }
        return new ProbeReport(
                new ProbeResult.Clean(
                        Integer.parseInt(clean[1]), Integer.parseInt(clean[2]), Double.parseDouble(clean[3])),
                warmup,
                unknown,
                List.of());
    }

    private static String[] fields(String line, String name, int count) {
        String[] words = line.split(" ", -1);
        if (words.length != count || !words[0].equals(name)) {
            throw new IllegalArgumentException("not a note of a probe: " + line);
        }
        return words;
    }
}
