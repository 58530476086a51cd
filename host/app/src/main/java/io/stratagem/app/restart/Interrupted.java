package io.stratagem.app.restart;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Origin;
import io.stratagem.app.host.RunDirectory;
import io.stratagem.app.reload.GenerationFiles;
import io.stratagem.app.reload.KeptGenerations;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.container.BundleStore;
import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlFile;
import io.stratagem.store.journal.Journal;
import io.stratagem.store.journal.JournalCursor;
import io.stratagem.store.journal.JournalOptions;
import io.stratagem.store.journal.RecordType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a process left of a run that it did not bring to an end. Immutable.
 *
 * @param directory where it wrote
 * @param record what the run was asked for
 * @param snapshot the newest that is whole, or null to begin at the first event
 * @param control what took effect after the snapshot, by epoch, and has to again
 * @param problems what was found damaged and could be done without
 */
public record Interrupted(
        Path directory,
        RunRecord record,
        @Nullable KeptSnapshot snapshot,
        List<ControlEntry> control,
        List<Fault> problems)
        implements Origin {
    /** A run begins with its first generation. */
    private static final long FIRST = 1;

    public Interrupted {
        control = List.copyOf(control);
        problems = List.copyOf(problems);
    }

    /**
     * What the newest run of a data directory left; empty when there is none, it came to its end, or it never began.
     *
     * @throws FaultException with {@code E_RUN_STATE} if it cannot be gone on with, {@code E_CFG_STORAGE} if it is still at work
     */
    public static Optional<Interrupted> newest(Path data) {
        try {
            Path run = RunDirectory.newest(data).orElse(null);
            if (run == null || !hasBegun(run) || RunRecord.isEnded(run)) {
                return Optional.empty();
            }
            RunRecord record = RunRecord.read(run);
            if (record.isReplay()) {
                throw new FaultException(new Fault(
                        ErrorCode.E_RUN_STATE,
                        run.toString(),
                        "it repeats a control journal; play it again from its begin",
                        ""));
            }
            List<Fault> problems = new ArrayList<>();
            KeptSnapshot snapshot = new SnapshotFiles(run).newest(problems::add).orElse(null);
            long position = snapshot == null ? 0 : snapshot.marks().journal();
            return Optional.of(new Interrupted(run, record, snapshot, control(run, position), problems));
        } catch (IOException unreadable) {
            throw new FaultException(
                    new Fault(ErrorCode.E_RUN_STATE, data.toString(), "it cannot be read", unreadable.toString()),
                    unreadable);
        }
    }

    /** Nothing is played before the first generation is kept. */
    private static boolean hasBegun(Path run) {
        return RunRecord.isIn(run) && GenerationFiles.isKept(run, FIRST);
    }

    /** The journal is the truth; its partial last record goes as it is opened. */
    private static List<ControlEntry> control(Path run, long position) {
        List<ControlEntry> entries = new ArrayList<>();
        ControlFile reader = new ControlFile();
        try (Journal journal = Journal.open(run.resolve("journal"), JournalOptions.DEFAULT)) {
            if (journal.end() < position) {
                throw new FaultException(new Fault(
                        ErrorCode.E_RUN_STATE,
                        run.resolve("journal").toString(),
                        "it is shorter than the snapshot says",
                        journal.end() + " records, snapshot at " + position));
            }
            try (JournalCursor cursor = journal.from(position)) {
                while (cursor.next()) {
                    if (cursor.type() == RecordType.CONTROL) {
                        entries.add(reader.read(cursor.payload()));
                    }
                }
            }
        }
        return entries;
    }

    /** How far the outputs had come at the snapshot. */
    public OutputMarks marks() {
        return snapshot == null ? OutputMarks.NONE : snapshot.marks();
    }

    /** The run at the snapshot, or null to begin at the first event. */
    public @Nullable RunSnapshot run() {
        return snapshot == null ? null : snapshot.run();
    }

    @Override
    public long generation() {
        return snapshot == null ? FIRST : snapshot.run().generation();
    }

    @Override
    public Deployed deployed(BundleStore store, CatalogReader catalogs) {
        return new KeptGenerations(directory, ErrorCode.E_RUN_STATE, store::artifact, catalogs).deployed(generation());
    }
}
