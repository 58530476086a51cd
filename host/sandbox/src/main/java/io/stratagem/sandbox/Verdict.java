package io.stratagem.sandbox;

import io.stratagem.api.error.Fault;
import java.util.List;
import java.util.Objects;

/** What admission says about one file. */
public sealed interface Verdict {
    /** Every fault behind the verdict; empty exactly when the file is admitted. */
    List<Fault> faults();

    /** The file may enter, in the form of the new jar. */
    record Admitted(AdmittedBundle bundle) implements Verdict {
        public Admitted {
            Objects.requireNonNull(bundle, "bundle is null");
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }
    }

    /** The file may not enter, for every one of these faults. */
    record Refused(List<Fault> faults) implements Verdict {
        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal without a fault");
            }
        }
    }

    /** The file is not whole, or cannot be read now; looking again later may give another verdict. */
    record Waiting(Fault fault) implements Verdict {
        public Waiting {
            Objects.requireNonNull(fault, "fault is null");
        }

        @Override
        public List<Fault> faults() {
            return List.of(fault);
        }
    }
}
