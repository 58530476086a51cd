package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.state.StateReader;
import java.io.IOException;

/** Brings readers back to where they were, or says that their data are not what they were. */
final class Resumption {
    private Resumption() {}

    /** Goes to the line a reader was at. */
    static void at(LineReader lines, StateReader in, String name) {
        boolean isThere;
        try {
            isThere = lines.restore(in);
        } catch (IOException e) {
            throw new FaultException(DataFile.failure(name, e), e);
        }
        if (!isThere) {
            throw changed(name + ":" + lines.number(), "");
        }
    }

    static FaultException changed(String where, String seen) {
        return new FaultException(
                new Fault(ErrorCode.E_RUN_STATE, where, "the data are not what the interrupted run read here", seen));
    }
}
