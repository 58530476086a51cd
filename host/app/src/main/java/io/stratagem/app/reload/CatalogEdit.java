package io.stratagem.app.reload;

import io.stratagem.api.error.FaultException;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.catalog.CatalogText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a person has to change in a catalog file, line by line, so that it says of a strategy what runs. */
final class CatalogEdit {
    private CatalogEdit() {}

    /**
     * The changes.
     *
     * @param file as it is now; where it cannot be read or lacks the strategy, the entry at work stands for it
     * @param running the entry at work until now
     * @param after what it is to say
     */
    static List<String> lines(CatalogReader catalogs, Path file, CatalogEntry running, CatalogEntry after) {
        CatalogEntry written = written(catalogs, file, running);
        List<String> lines = new ArrayList<>();
        if (!written.version().equals(after.version())) {
            lines.add(written.where("/version") + " version: \"" + after.version() + "\"");
        }
        TreeSet<String> names = new TreeSet<>(written.params().keySet());
        names.addAll(after.params().keySet());
        for (String name : names) {
            Object now = written.params().get(name);
            Object then = after.params().get(name);
            if (then == null) {
                lines.add(written.where("/params/" + name) + " remove params." + name);
            } else if (!then.equals(now)) {
                lines.add(written.where("/params/" + name) + " params." + name + ": " + CatalogText.value(then));
            }
        }
        if (written.candidate().isPresent() && after.candidate().isEmpty()) {
            lines.add(written.where("/candidate") + " remove candidate");
        }
        return lines;
    }

    private static CatalogEntry written(CatalogReader catalogs, Path file, CatalogEntry running) {
        try {
            CatalogEntry found = catalogs.read(file).find(running.strategyId());
            return found == null ? running : found;
        } catch (FaultException unreadable) {
            return running;
        }
    }
}
