package io.stratagem.app.host;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of one start of the host: {@code runs/000001}, counted up, never reused. */
public final class RunDirectory {
    private final Path path;

    private RunDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes the next directory. Several hosts may do so at once.
     *
     * @throws FaultException with {@code E_CFG_STORAGE} if it cannot be made
     */
    static RunDirectory next(Path data) {
        Path runs = data.resolve("runs");
        try {
            Files.createDirectories(runs);
            int number = newestIn(runs) + 1;
            while (true) {
                Path candidate = runs.resolve(numbered(number));
                try {
                    return new RunDirectory(Files.createDirectory(candidate));
                } catch (FileAlreadyExistsException taken) {
                    number++;
                }
            }
        } catch (IOException unusable) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_CFG_STORAGE,
                            runs.toString(),
                            "a run's directory cannot be made",
                            "" + unusable),
                    unusable);
        }
    }

    /** The directory of a start that ended without a word. */
    static RunDirectory again(Path path) {
        RunDirectory again = new RunDirectory(path);
        again.discard("framework");
        return again;
    }

    /** The newest start's directory in a data directory; empty when nothing ran with it. */
    public static Optional<Path> newest(Path data) throws IOException {
        Path runs = data.resolve("runs");
        int number = Files.isDirectory(runs) ? newestIn(runs) : 0;
        return number == 0 ? Optional.empty() : Optional.of(runs.resolve(numbered(number)));
    }

    /** The name of the directory of something that is numbered: six digits, so that names sort as numbers. */
    public static String numbered(long number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private static int newestIn(Path runs) throws IOException {
        try (Stream<Path> existing = Files.list(runs)) {
            return existing.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{6}"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
        }
    }

    /** The directory. */
    public Path path() {
        return path;
    }

    /** The directory of the n-th playing within this start, from 1: the run's own for the first. */
    public Path playing(int number) {
        return number == 1 ? path : path.resolve("replay-" + number);
    }

    /** Deletes this directory if nothing was written to it: nothing was played. */
    void discardUnused() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException used) {
            // It holds what a run left.
        }
    }

    /** Deletes a sub-directory that served its purpose; what cannot be deleted stays. */
    void discard(String name) {
        Path directory = path.resolve(name);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException inUse) {
            directory.toFile().deleteOnExit();
        }
    }
}
