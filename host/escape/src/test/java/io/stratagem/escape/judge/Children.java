package io.stratagem.escape.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Judges jars in processes of their own, with the launcher's flags, a bounded heap and a time limit per jar. A process that hangs or
 * dies costs only the jar it was at; the rest goes on in a new one.
 */
final class Children {
    private static final String MARK = "escape-outcome";
    private static final String END_OF_OUTPUT = "";
    private static final int SECONDS_TO_START = 30;

    private final Path directory;
    private final int secondsPerJar;
    private final List<String> flags;
    private final AtomicInteger started = new AtomicInteger();

    /**
     * Processes that live in a directory.
     *
     * @param flags of the JVM, beside the launcher's own
     */
    Children(Path directory, int secondsPerJar, List<String> flags) {
        this.directory = directory;
        this.secondsPerJar = secondsPerJar;
        this.flags = List.copyOf(flags);
    }

    /** What became of each jar, by name. */
    Map<String, Outcome> judge(Path jars, List<String> names) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        List<String> left = new ArrayList<>(names);
        while (!left.isEmpty()) {
            int before = left.size();
            try {
                oneProcess(jars, left, outcomes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return outcomes;
            }
            left.removeIf(outcomes::containsKey);
            if (left.size() == before) {
                throw new IllegalStateException("a process judged nothing; see " + directory);
            }
        }
        return outcomes;
    }

    private void oneProcess(Path jars, List<String> names, Map<String, Outcome> outcomes)
            throws IOException, InterruptedException {
        Path home = directory.resolve("process" + started.incrementAndGet());
        Path work = Files.createDirectories(home.resolve("work"));
        Path list = Files.write(Files.createDirectories(home.resolve("host")).resolve("jars.txt"), names);
        Process process = new ProcessBuilder(command(jars, home, list))
                .directory(work.toFile())
                .redirectError(home.resolve("errors.txt").toFile())
                .start();
        try {
            follow(process, outcomes);
        } finally {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private List<String> command(Path jars, Path home, Path list) throws IOException {
        List<String> all = new ArrayList<>(flags);
        // A body is too short to be worth the second compiler.
        all.add("-XX:TieredStopAtLevel=1");
        all.add("-Duser.home=" + Files.createDirectories(home.resolve("user")));
        all.add("-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")));
        return new ChildCommand(Child.class, all)
                .with(MARK, jars.toString(), home.resolve("host").toString(), list.toString());
    }

    private void follow(Process process, Map<String, Outcome> outcomes) throws InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(process, lines), "escape-reader");
        reader.setDaemon(true);
        reader.start();
        String running = null;
        while (true) {
            String line = next(process, lines, running == null ? SECONDS_TO_START : secondsPerJar);
            if (line == null) {
                if (running != null) {
                    outcomes.put(
                            running, Outcome.of(Outcome.Kind.HUNG, "no answer within " + secondsPerJar + " seconds"));
                }
                return;
            }
            if (line.equals(END_OF_OUTPUT)) {
                if (running != null) {
                    outcomes.put(running, Outcome.of(Outcome.Kind.CRASHED, "the process ended"));
                }
                return;
            }
            String[] words = line.split(" ");
            if (words[1].equals("BEGIN")) {
                running = words[2];
            } else if (words[1].equals("END")) {
                outcomes.put(
                        words[2],
                        new Outcome(
                                Outcome.Kind.valueOf(words[3]), Child.unpacked(words[4]), Child.unpacked(words[5])));
                running = null;
            }
        }
    }

    /**
     * The next line, or null when the process used up its time: so much of the processor, or ten times as much on the clock, so that a
     * busy machine makes nothing look like a hang.
     */
    private static @Nullable String next(Process process, BlockingQueue<String> lines, int seconds)
            throws InterruptedException {
        Duration used = used(process);
        for (int second = 0; second < seconds * 10; second++) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null) {
                return line;
            }
            if (used(process).minus(used).toSeconds() >= seconds) {
                return null;
            }
        }
        return null;
    }

    private static Duration used(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void read(Process process, BlockingQueue<String> lines) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(MARK + " ")) {
                    lines.add(line);
                }
            }
        } catch (IOException closed) {
            // The process is gone, which is what the end of its output says.
        } finally {
            lines.add(END_OF_OUTPUT);
        }
    }
}
