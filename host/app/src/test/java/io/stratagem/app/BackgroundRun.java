package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A paced run of the command line that goes on while a test speaks to it. */
final class BackgroundRun implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Path data;
    private final CompletableFuture<CommandRun> end = new CompletableFuture<>();
    private final Thread thread;

    /** Begins to play SPY at a pace; returns when the host takes commands. */
    BackgroundRun(Path directory, Path catalog, String pace, String... more) throws Exception {
        data = directory.resolve("data");
        String[] arguments = new String[more.length + 7];
        System.arraycopy(
                new String[] {
                    "--json", "--catalog", catalog.toString(), "--replay", CommandRun.sample("SPY"), "--speed", pace
                },
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                end.complete(CommandRun.run(directory, arguments));
            } catch (Throwable broken) {
                end.completeExceptionally(broken);
            }
        });
        until(
                "the first generation is kept",
                () -> end.isDone()
                        || (Files.exists(run().resolve("generations/000001/catalog.lock"))
                                && Files.exists(data.resolve("host.address"))));
    }

    /** The directory of the run. */
    Path run() {
        return data.resolve("runs/000001");
    }

    /** Says something to the host, with the answer as JSON. */
    CommandRun say(String... words) {
        String[] arguments = new String[words.length + 3];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--json";
        arguments[words.length + 1] = "--data";
        arguments[words.length + 2] = data.toString();
        return CommandRun.of(arguments);
    }

    /** Waits for the receipt of a generation, or of a refusal, by its place in the receipts from 0. */
    JsonNode receipt(int place) throws Exception {
        Path receipts = run().resolve("receipts.jsonl");
        until("receipt " + place, () -> lines(receipts) > place);
        return new ObjectMapper().readTree(Files.readAllLines(receipts).get(place));
    }

    static int lines(Path file) {
        try {
            return Files.exists(file)
                    ? (int) Files.readString(file)
                            .chars()
                            .filter(each -> each == '\n')
                            .count()
                    : 0;
        } catch (java.io.IOException notYet) {
            return 0;
        }
    }

    void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    boolean isDone() {
        return end.isDone();
    }

    /** Ends it as a person does; what it printed. */
    CommandRun stop() throws Exception {
        thread.interrupt();
        return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            throw new IllegalStateException("the run did not end well", failed);
        }
    }
}
