package io.stratagem.app.restart;

import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.nio.BufferUnderflowException;

/** A snapshot of a run, and how far its outputs had come. */
public record KeptSnapshot(RunSnapshot run, OutputMarks marks) {
    byte[] toBytes() {
        StateWriter out = new StateWriter();
        marks.save(out);
        out.putBytes(run.toBytes());
        return out.bytes();
    }

    /**
     * The snapshot behind its bytes.
     *
     * @throws IllegalArgumentException if they are none
     */
    static KeptSnapshot read(byte[] bytes) {
        StateReader in = new StateReader(bytes);
        try {
            OutputMarks marks = OutputMarks.read(in);
            return new KeptSnapshot(RunSnapshot.read(in.getBytes()), marks);
        } catch (BufferUnderflowException early) {
            throw new IllegalArgumentException("it ends early", early);
        }
    }
}
