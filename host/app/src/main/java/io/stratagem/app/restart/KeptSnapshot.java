package io.stratagem.app.restart;

import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.nio.BufferUnderflowException;

/** A snapshot of a run, and how far its outputs had come. */
public record KeptSnapshot(RunSnapshot run, OutputMarks marks) {
    void save(StateWriter out) {
        marks.save(out);
        run.save(out);
    }

    /**
     * The snapshot behind its bits.
     *
     * @throws IllegalArgumentException if they are none
     */
    static KeptSnapshot read(StateReader in) {
        try {
            OutputMarks marks = OutputMarks.read(in);
            return new KeptSnapshot(RunSnapshot.read(in), marks);
        } catch (BufferUnderflowException early) {
            throw new IllegalArgumentException("it ends early", early);
        }
    }
}
