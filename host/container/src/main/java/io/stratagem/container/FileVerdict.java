package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import java.util.List;
import java.util.Objects;

/** What became of one file of the watched directory; every file has one. */
public sealed interface FileVerdict {
    /** The file's name in the watched directory. */
    String fileName();

    /** Why; empty exactly when the file is admitted. */
    List<Fault> faults();

    /** Whether somebody has to do something about it: it is refused, or waits for something else than the file. */
    default boolean needsAction() {
        return switch (this) {
            case Admitted _ -> false;
            case Refused _ -> true;
            case Waiting waiting -> waiting.fault().code() != ErrorCode.E_BUNDLE_WAITING;
        };
    }

    /** One line for a person. */
    default String sentence() {
        return switch (this) {
            case Admitted admitted ->
                "admitted " + fileName() + ": "
                        + String.join(", ", admitted.bundle().pluginIds());
            case Refused refused -> "refused " + refused.faults().getFirst().sentence();
            case Waiting waiting -> "waiting " + waiting.fault().sentence();
        };
    }

    /** It is in the store. */
    record Admitted(String fileName, StoredBundle bundle) implements FileVerdict {
        public Admitted {
            Objects.requireNonNull(fileName, "fileName is null");
            Objects.requireNonNull(bundle, "bundle is null");
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }
    }

    /** It is not taken, for every one of these faults. */
    record Refused(String fileName, List<Fault> faults) implements FileVerdict {
        public Refused {
            Objects.requireNonNull(fileName, "fileName is null");
            faults = List.copyOf(faults);
        }
    }

    /** It is not whole or not published yet, or there was no room to store it. */
    record Waiting(String fileName, Fault fault) implements FileVerdict {
        public Waiting {
            Objects.requireNonNull(fileName, "fileName is null");
            Objects.requireNonNull(fault, "fault is null");
        }

        @Override
        public List<Fault> faults() {
            return List.of(fault);
        }
    }
}
