package io.stratagem.container.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's watch service, which has a daemon thread of its own. Directories are registered anew before each wait, because one that
 * vanished and came back, or was replaced, is another to the operating system.
 */
final class OperatingSystemSignal implements ChangeSignal {
    private final WatchService service;
    private final List<Path> directories;
    private final Map<Path, WatchKey> keys = new TreeMap<>();

    private OperatingSystemSignal(WatchService service, Collection<Path> directories) {
        this.service = service;
        this.directories = List.copyOf(directories);
    }

    static ChangeSignal open(Collection<Path> directories) {
        try {
            OperatingSystemSignal signal =
                    new OperatingSystemSignal(FileSystems.getDefault().newWatchService(), directories);
            signal.registerAll();
            return signal;
        } catch (IOException | UnsupportedOperationException unavailable) {
            return ChangeSignal.none();
        }
    }

    @Override
    public boolean await(long nanos) throws InterruptedException {
        try {
            boolean told = registerAll();
            WatchKey key = service.poll(told ? 0 : nanos, TimeUnit.NANOSECONDS);
            told |= key != null;
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = service.poll();
            }
            return told;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    /** Returns whether there is a directory now that was not watched before, in which anything may have happened. */
    private boolean registerAll() {
        boolean fresh = false;
        for (Path directory : directories) {
            fresh |= register(directory);
        }
        return fresh;
    }

    /** Registering again what is registered changes nothing. */
    private boolean register(Path directory) {
        try {
            WatchKey key = directory.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            WatchKey before = keys.put(directory, key);
            if (before != null && !before.equals(key)) {
                before.cancel();
            }
            return !key.equals(before);
        } catch (IOException | UnsupportedOperationException unavailable) {
            return keys.remove(directory) != null;
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException held) {
            // its thread ends with the process
        }
    }
}
