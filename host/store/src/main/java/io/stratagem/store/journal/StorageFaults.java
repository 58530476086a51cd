package io.stratagem.store.journal;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.nio.file.Path;

/** Says what is wrong with a journal's files. */
final class StorageFaults {
    private StorageFaults() {}

    static FaultException io(Path path, String what, IOException cause) {
        return new FaultException(new Fault(ErrorCode.E_CFG_STORAGE, path.toString(), what, cause.toString()), cause);
    }

    static FaultException of(Path path, String what, String seen) {
        return new FaultException(new Fault(ErrorCode.E_CFG_STORAGE, path.toString(), what, seen));
    }
}
