package io.stratagem.app.restart;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.DecisionFiles;

/**
 * How far the outputs of a run had come at one moment.
 *
 * @param journal records in the journal
 * @param files bytes of the line files
 * @param control bytes of the control file
 * @param extra bytes of the second place for intents; 0 without one
 */
public record OutputMarks(long journal, DecisionFiles.Offsets files, long control, long extra) {
    /** At the begin of a run. */
    public static final OutputMarks NONE = new OutputMarks(0, DecisionFiles.Offsets.NONE, 0, 0);

    void save(StateWriter out) {
        out.putLong(journal);
        out.putLong(files.decisions());
        out.putLong(files.intents());
        out.putLong(files.signals());
        out.putLong(control);
        out.putLong(extra);
    }

    static OutputMarks read(StateReader in) {
        return new OutputMarks(
                in.getLong(),
                new DecisionFiles.Offsets(in.getLong(), in.getLong(), in.getLong()),
                in.getLong(),
                in.getLong());
    }
}
