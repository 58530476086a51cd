package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The directory strategy bundles are dropped into. One look judges every file in it, by name; nothing in it is ever changed, and nothing
 * runs from it.
 *
 * <ul>
 *   <li>{@code *.jar}, or a symbolic link of such a name to a plain file: judged by admission, then stored.
 *   <li>a link that leads nowhere, hidden names, and {@code *.part}, {@code *.tmp}: waiting, to be renamed into place.
 *   <li>sub-directories and other names: refused; they are not entered.
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
        List<Path> found;
        try (Stream<Path> files = Files.list(directory)) {
            found = files.sorted().toList();
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_CFG_STORAGE,
                            directory.toString(),
                            "the plugin directory cannot be listed",
                            e.toString()),
                    e);
        }
        return found.stream().map(this::judge).toList();
    }

    private FileVerdict judge(Path file) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".") || lower.endsWith(".part") || lower.endsWith(".tmp")) {
            return waiting(name, "a temporary name; rename it into place when it is whole");
        }
        if (Files.isDirectory(file)) {
            return refused(name, "a directory; bundles lie directly in the watched directory");
        }
        if (!lower.endsWith(".jar")) {
            return refused(name, "not named *.jar");
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return waiting(name, "a link that leads nowhere");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return waiting(name, "it vanished while it was looked at");
        }
        return switch (admission.admit(file)) {
            case Verdict.Admitted admitted -> store(name, admitted);
            case Verdict.Refused refused -> new FileVerdict.Refused(name, refused.faults());
            case Verdict.Waiting waiting -> new FileVerdict.Waiting(name, waiting.fault());
        };
    }

    private FileVerdict store(String name, Verdict.Admitted admitted) {
        try {
            return new FileVerdict.Admitted(name, store.put(admitted.bundle()));
        } catch (FaultException e) {
            return new FileVerdict.Refused(name, e.faults());
        }
    }

    private static FileVerdict waiting(String name, String why) {
        return new FileVerdict.Waiting(name, Fault.of(ErrorCode.E_BUNDLE_WAITING, name, why));
    }

    private static FileVerdict refused(String name, String why) {
        return new FileVerdict.Refused(name, List.of(Fault.of(ErrorCode.E_BUNDLE_UNREADABLE, name, why)));
    }
}
