package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of the command line in a process of its own, which can be killed like any other. */
final class HostProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 180;

    private final Path out;
    private final Path err;
    private final Process process;

    private HostProcess(Path scratch, ProcessBuilder.Redirect input, List<String> arguments) throws Exception {
        out = Files.createTempFile(scratch, "out", ".txt");
        err = Files.createTempFile(scratch, "err", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A few seconds of life: the quick compiler alone starts soonest.
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfelix.extensions.disable=true",
                "-Dstratagem.root=" + CommandRun.ROOT));
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    static HostProcess start(Path scratch, List<String> arguments) throws Exception {
        return new HostProcess(scratch, ProcessBuilder.Redirect.from(new File("/dev/null")), arguments);
    }

    /** Whose standard input the test writes. */
    static HostProcess fed(Path scratch, List<String> arguments) throws Exception {
        return new HostProcess(scratch, ProcessBuilder.Redirect.PIPE, arguments);
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path");
        return tests == null ? System.getProperty("java.class.path") : tests.replace(";", File.pathSeparator);
    }

    Process process() {
        return process;
    }

    /** Kills it as nobody can refuse, if it lives that long. Returns whether it did. */
    boolean killAfter(long millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return !ended;
    }

    /** Waits for its end. */
    CommandRun end() throws Exception {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new CommandRun(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
