package io.stratagem.kernel.generation;

import io.stratagem.probe.ProbeReport;
import java.util.Optional;

/**
 * Remembers what probes found across starts: a probe of the same code with the same parameters finds the same again. Called on the
 * thread that builds a generation. Losing a report costs a probe, nothing else.
 */
public interface ProbeMemory {
    /** Remembers nothing. */
    ProbeMemory NONE = new ProbeMemory() {
        @Override
        public Optional<ProbeReport> recall(String subject) {
            return Optional.empty();
        }

        @Override
        public void keep(String subject, ProbeReport report) {
            // Nothing is remembered.
        }
    };

    /**
     * The report on a subject, if it is known.
     *
     * @param subject the jar by its digest, and all else that the report depends on, but for the host's own code
     */
    Optional<ProbeReport> recall(String subject);

    /** Keeps a report that refuses nothing and was made to its end. */
    void keep(String subject, ProbeReport report);
}
