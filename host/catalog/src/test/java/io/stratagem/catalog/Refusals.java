package io.stratagem.catalog;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a reader refused, in the forms assertions want. */
final class Refusals {
    private Refusals() {}

    /** The faults the call throws. */
    static List<Fault> faultsOf(ThrowingCallable call) {
        FaultException refused = catchThrowableOfType(FaultException.class, call);
        if (refused == null) {
            throw new AssertionError("nothing was refused");
        }
        return refused.faults();
    }

    /** Each fault as {@code CODE where}. */
    static List<String> placesOf(ThrowingCallable call) {
        return faultsOf(call).stream()
                .map(fault -> fault.code() + " " + fault.where())
                .toList();
    }
}
