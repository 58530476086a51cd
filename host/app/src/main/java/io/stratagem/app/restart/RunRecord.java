package io.stratagem.app.restart;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.HostOptions;
import io.stratagem.container.AtomicFile;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run was asked for, as far as it decides anything, in {@code run.json}; with copies of the small files it read, so that a later
 * change of them does not reach it. Immutable.
 *
 * @param instruments the copy, or null for none
 * @param deployment the copy, or null for none
 * @param isReplay whether it repeats a control journal
 */
public record RunRecord(
        Path catalog,
        Path plugins,
        @Nullable Path instruments,
        @Nullable Path deployment,
        List<Path> replay,
        @Nullable String vectors,
        @Nullable Path out,
        int historyDepth,
        boolean emitsWishes,
        boolean strict,
        boolean isReplay) {
    private static final String FILE = "run.json";
    private static final String END = "end.json";

    public RunRecord {
        replay = List.copyOf(replay);
    }

    /**
     * Records a run that begins.
     *
     * @throws FaultException with {@code E_CFG_STORAGE} if it cannot be written
     */
    public static void begin(Path run, HostOptions options) {
        try {
            RunRecord record = new RunRecord(
                    options.catalog().toAbsolutePath(),
                    options.plugins().toAbsolutePath(),
                    copy(options.instruments(), run.resolve("instruments.yaml")),
                    copy(options.deployment(), run.resolve("deployment.yaml")),
                    options.replay().stream().map(Path::toAbsolutePath).toList(),
                    absolute(options),
                    options.out() == null ? null : options.out().toAbsolutePath(),
                    options.historyDepth(),
                    options.emitsWishes(),
                    options.strict(),
                    options.control() != null);
            AtomicFile.write(run.resolve(FILE), new CanonicalJson().tree(record.tree()).toByteArray());
        } catch (IOException unusable) {
            throw new FaultException(
                    new Fault(ErrorCode.E_CFG_STORAGE, run.toString(), "it cannot be written", unusable.toString()),
                    unusable);
        }
    }

    private static @Nullable String absolute(HostOptions options) {
        String vectors = options.vectors();
        return vectors == null || options.isLive()
                ? vectors
                : Path.of(vectors).toAbsolutePath().toString();
    }

    private static @Nullable Path copy(@Nullable Path file, Path to) throws IOException {
        if (file == null) {
            return null;
        }
        AtomicFile.write(to, Files.readAllBytes(file));
        return to.toAbsolutePath();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("catalog", catalog.toString());
        tree.put("control", isReplay);
        put(tree, "deployment", deployment);
        tree.put("history", (long) historyDepth);
        put(tree, "instruments", instruments);
        put(tree, "out", out);
        tree.put("plugins", plugins.toString());
        tree.put("reconcile", emitsWishes ? "emit" : "hold");
        tree.put("replay", replay.stream().map(Path::toString).toList());
        tree.put("strict", strict);
        put(tree, "vectors", vectors);
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }

    /** Whether a directory holds a run that began. */
    static boolean isIn(Path run) {
        return Files.isRegularFile(run.resolve(FILE));
    }

    /** Whether the run came to its end. */
    static boolean isEnded(Path run) {
        return Files.exists(run.resolve(END));
    }

    /** Notes that a run came to its end: it is not gone on with any more. */
    public static void end(Path run, Map<String, ?> ending) {
        try {
            AtomicFile.write(run.resolve(END), new CanonicalJson().tree(ending).toByteArray());
        } catch (IOException unusable) {
            throw new FaultException(
                    new Fault(ErrorCode.E_CFG_STORAGE, run.toString(), "it cannot be written", unusable.toString()),
                    unusable);
        }
    }

    /**
     * What a run was asked for.
     *
     * @throws FaultException with {@code E_RUN_STATE} if it cannot be read
     */
    static RunRecord read(Path run) {
        Path file = run.resolve(FILE);
        try {
            return of(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            throw new FaultException(
                    new Fault(ErrorCode.E_RUN_STATE, file.toString(), "it cannot be read", unreadable.toString()),
                    unreadable);
        }
    }

    private static RunRecord of(JsonNode json) {
        return new RunRecord(
                Path.of(json.required("catalog").stringValue()),
                Path.of(json.required("plugins").stringValue()),
                path(json, "instruments"),
                path(json, "deployment"),
                StreamSupport.stream(json.required("replay").spliterator(), false)
                        .map(each -> Path.of(each.stringValue()))
                        .toList(),
                json.has("vectors") ? json.required("vectors").stringValue() : null,
                path(json, "out"),
                json.required("history").intValue(),
                json.required("reconcile").stringValue().equals("emit"),
                json.required("strict").booleanValue(),
                json.required("control").booleanValue());
    }

    private static @Nullable Path path(JsonNode json, String name) {
        return json.has(name) ? Path.of(json.required(name).stringValue()) : null;
    }

    /** These options, with everything that decides anything as it was recorded. */
    public HostOptions in(HostOptions options) {
        return new HostOptions(
                catalog,
                plugins,
                instruments,
                deployment,
                replay,
                vectors,
                options.data(),
                out,
                null,
                options.lanes(),
                options.pace(),
                options.stuck(),
                historyDepth,
                emitsWishes,
                strict,
                options.persistence());
    }
}
