package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the sources of a run read and what they left out, with file and line. Rows = events + malformed + duplicates, at any time
 * between two epochs.
 *
 * <p>Confined to the sequencer's thread. At most {@value #MAX_FAULTS} faults are kept, the first ones; all are counted.
 */
public final class DataReport {
    /** How many faults are kept. */
    public static final int MAX_FAULTS = 1_000;

    private final boolean strict;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> endings = new ArrayList<>();
    private long rows;
    private long events;
    private long malformed;
    private long backwards;
    private long duplicates;
    private long suspects;
    private long refused;

    /** A report; in a strict run the first malformed row ends the run. */
    public DataReport(boolean strict) {
        this.strict = strict;
    }

    /** A row was read. */
    public void row() {
        rows++;
    }

    /** It became an event. */
    public void event() {
        events++;
    }

    /**
     * It was malformed and skipped.
     *
     * @throws FaultException in a strict run
     */
    public void malformed(Fault fault) {
        malformed++;
        keep(fault);
        if (strict) {
            throw new FaultException(fault);
        }
    }

    /**
     * It went back in time and was skipped; counted among the malformed too.
     *
     * @throws FaultException in a strict run
     */
    public void backwards(Fault fault) {
        backwards++;
        malformed(fault);
    }

    /** It repeats an earlier one and was skipped. */
    public void duplicate(Fault fault) {
        duplicates++;
        keep(fault);
    }

    /** What had counted as an event turned out to be something else when the sources were merged. */
    void notAnEvent() {
        events--;
    }

    /** Something looks wrong but was played. */
    public void suspect(Fault fault) {
        suspects++;
        keep(fault);
    }

    /**
     * A batch failed a quality gate: what had counted as events is left out.
     *
     * @throws FaultException in a strict run
     */
    void refusedBatch(int batchEvents, List<Fault> reasons) {
        events -= batchEvents;
        refused += batchEvents;
        reasons.forEach(this::keep);
        if (strict) {
            throw new FaultException(reasons);
        }
    }

    /** Events left out because their batch failed a quality gate. */
    public long refused() {
        return refused;
    }

    /** A source's data end before they should; what was read before counts. */
    public void endedEarly(Fault fault) {
        endings.add(fault);
    }

    private void keep(Fault fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    /** Writes everything counted and kept. */
    void save(StateWriter out) {
        for (long count : new long[] {rows, events, malformed, backwards, duplicates, suspects, refused}) {
            out.putLong(count);
        }
        FaultState.put(faults, out);
        FaultState.put(endings, out);
    }

    /** Counts on from another report; what was counted here before is forgotten. */
    void restore(StateReader in) {
        rows = in.getLong();
        events = in.getLong();
        malformed = in.getLong();
        backwards = in.getLong();
        duplicates = in.getLong();
        suspects = in.getLong();
        refused = in.getLong();
        faults.clear();
        faults.addAll(FaultState.faults(in));
        endings.clear();
        endings.addAll(FaultState.faults(in));
    }

    /**
     * Called when everything was played.
     *
     * @throws FaultException if a source ended early
     */
    public void requireWhole() {
        if (!endings.isEmpty()) {
            throw new FaultException(endings);
        }
    }

    /** Whether the first malformed row ends the run. */
    public boolean isStrict() {
        return strict;
    }

    /** Rows read; empty lines and headers are none. */
    public long rows() {
        return rows;
    }

    /** Rows that became events. */
    public long events() {
        return events;
    }

    /** Rows that could not be understood, those that went back in time included. */
    public long malformed() {
        return malformed;
    }

    /** Rows that went back in time. */
    public long backwards() {
        return backwards;
    }

    /** Rows that repeat an earlier one. */
    public long duplicates() {
        return duplicates;
    }

    /** Events that look wrong. */
    public long suspects() {
        return suspects;
    }

    /** The first faults, in the order in which they were found. */
    public List<Fault> faults() {
        return Collections.unmodifiableList(faults);
    }

    /** The sources that ended early. */
    public List<Fault> endings() {
        return Collections.unmodifiableList(endings);
    }

    static Fault malformedAt(String where, String what, String seen) {
        return new Fault(ErrorCode.E_DATA_MALFORMED, where, what, seen);
    }
}
