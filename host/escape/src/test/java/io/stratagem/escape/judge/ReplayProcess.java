package io.stratagem.escape.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Replays a bundle in a fresh process. */
public final class ReplayProcess {
    private ReplayProcess() {}

    /**
     * What the process printed: the run hash and how many decisions and errors it stands for.
     *
     * @param home a directory of its own
     * @param flags of the JVM, beside the launcher's own
     */
    public static String run(Path jar, Path home, int lanes, List<String> flags)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        ChildCommand command = new ChildCommand(ReplayChild.class, flags);
        Process process = new ProcessBuilder(command.with(jar.toString(), home.toString(), Integer.toString(lanes)))
                .redirectError(home.resolve("errors.txt").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return printed + (process.exitValue() == 0 ? "" : Files.readString(home.resolve("errors.txt")));
    }
}
