package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** The bits of faults. */
final class FaultState {
    private FaultState() {}

    static void put(List<Fault> faults, StateWriter out) {
        out.putInt(faults.size());
        for (Fault fault : faults) {
            out.putText(fault.code().name());
            out.putText(fault.where());
            out.putText(fault.what());
            out.putText(fault.seen());
        }
    }

    static List<Fault> faults(StateReader in) {
        int count = in.getCount();
        List<Fault> faults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            faults.add(new Fault(ErrorCode.valueOf(in.getText()), in.getText(), in.getText(), in.getText()));
        }
        return faults;
    }
}
