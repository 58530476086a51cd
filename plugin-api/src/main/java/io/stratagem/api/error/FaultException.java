package io.stratagem.api.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Carries everything that is wrong, at once, to whoever reports it.
 *
 * @since 1.0
 */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Several faults; at least one. */
    public FaultException(List<Fault> faults) {
        super(faults.stream().map(Fault::sentence).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** One fault. */
    public FaultException(Fault fault) {
        this(List.of(fault));
    }

    /** One fault and what caused it. */
    public FaultException(Fault fault, Throwable cause) {
        this(List.of(fault));
        initCause(cause);
    }

    /** What is wrong; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
