package io.stratagem.sources;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.SeriesTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the CSV files of a replay. */
public final class ReplayFiles {
    private ReplayFiles() {}

    /**
     * One source per file, in the order given. A file whose rows don't stand in the order of their event times is read into memory
     * and sorted; all others are streamed. Every series of the files is in the table afterwards.
     *
     * @throws FaultException with what is wrong with every file that cannot be opened; none stays open then
     */
    public static List<ResumableSource> open(List<Path> files, SeriesTable table, DataReport report) {
        return open(new ReplayLook(files), table, report);
    }

    /** The same for files that were looked through already, or are just now. */
    public static List<ResumableSource> open(ReplayLook look, SeriesTable table, DataReport report) {
        List<ResumableSource> sources = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < look.files().size(); place++) {
            try {
                SeenFile seen = look.seen().get(place);
                CsvBarSource source = CsvBarSource.open(look.files().get(place), seen.takeContent(), table, report);
                seen.order().register(table);
                sources.add(seen.order().isPlayable() ? source : new SortedSource(source));
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            sources.forEach(ResumableSource::close);
            throw new FaultException(faults);
        }
        return sources;
    }
}
