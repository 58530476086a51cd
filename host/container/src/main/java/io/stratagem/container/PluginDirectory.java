package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory strategy bundles are dropped into. One look judges every file in it, by name; nothing in it is ever changed, and nothing
 * runs from it.
 *
 * <ul>
 *   <li>{@code *.jar}, or a symbolic link of such a name to a plain file: judged by admission, then stored.
 *   <li>a link that leads nowhere, hidden names, and {@code *.part}, {@code *.tmp}: waiting, to be renamed into place.
 *   <li>sub-directories and other names: refused; they are not entered.
 *   <li>a good jar that the store has no room for: waiting.
 * </ul>
 */
public final class PluginDirectory {
    private final Path directory;
    private final Admission admission;
    private final BundleStore store;

    public PluginDirectory(Path directory, Admission admission, BundleStore store) {
        this.directory = directory;
        this.admission = admission;
        this.store = store;
    }

    /**
     * Looks once. Of two files that claim the same plugin version with different content, the one whose name sorts first wins, unless
     * the store already knows the version.
     *
     * @return one verdict per file, by name
     * @throws FaultException with {@code E_CFG_STORAGE} if the directory cannot be listed
     */
    public List<FileVerdict> look() {
        return list().stream()
                .map(file -> judgeUnread(file).orElseGet(() -> judge(file, Optional.empty())))
                .toList();
    }

    /**
     * What lies in the directory, by name.
     *
     * @throws FaultException with {@code E_CFG_STORAGE} if it cannot be listed
     */
    public List<Path> list() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw unlistable(e);
        }
    }

    /** The verdict on what is no bundle to be read, by its name and kind; empty if the content decides. */
    public Optional<FileVerdict> judgeUnread(Path file) {
        String name = name(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".") || lower.endsWith(".part") || lower.endsWith(".tmp")) {
            return Optional.of(waiting(name, "a temporary name; rename it into place when it is whole"));
        }
        if (Files.isDirectory(file)) {
            return Optional.of(refused(name, "a directory; bundles lie directly in the watched directory"));
        }
        if (!lower.endsWith(".jar")) {
            return Optional.of(refused(name, "not named *.jar"));
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return Optional.of(waiting(name, "a link that leads nowhere"));
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(waiting(name, "it vanished while it was looked at"));
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(refused(name, "not a plain file"));
        }
        return Optional.empty();
    }

    /** The verdict on a file by its content, which waits if that is no longer the content of this digest. */
    public FileVerdict judge(Path file, Sha256 sourceDigest) {
        return judge(file, Optional.of(sourceDigest));
    }

    private FileVerdict judge(Path file, Optional<Sha256> expected) {
        String name = name(file);
        return switch (admission.admit(file)) {
            case Verdict.Admitted admitted
            when expected.isPresent()
                    && !expected.get().equals(admitted.bundle().sourceDigest()) ->
                waiting(name, "it changed while it was looked at");
            case Verdict.Admitted admitted -> store(name, admitted);
            case Verdict.Refused refused -> new FileVerdict.Refused(name, refused.faults());
            case Verdict.Waiting waiting -> new FileVerdict.Waiting(name, waiting.fault());
        };
    }

    private FileVerdict store(String name, Verdict.Admitted admitted) {
        try {
            return new FileVerdict.Admitted(name, store.put(admitted.bundle()));
        } catch (FaultException e) {
            Fault first = e.faults().getFirst();
            return first.code() == ErrorCode.E_CFG_STORAGE
                    ? new FileVerdict.Waiting(name, first)
                    : new FileVerdict.Refused(name, e.faults());
        }
    }

    private FaultException unlistable(Exception cause) {
        return new FaultException(
                new Fault(
                        ErrorCode.E_CFG_STORAGE,
                        directory.toString(),
                        "the plugin directory cannot be listed",
                        cause.toString()),
                cause);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static FileVerdict waiting(String name, String why) {
        return new FileVerdict.Waiting(name, Fault.of(ErrorCode.E_BUNDLE_WAITING, name, why));
    }

    private static FileVerdict refused(String name, String why) {
        return new FileVerdict.Refused(name, List.of(Fault.of(ErrorCode.E_BUNDLE_UNREADABLE, name, why)));
    }
}
