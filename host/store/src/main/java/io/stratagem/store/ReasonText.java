package io.stratagem.store;

import io.stratagem.api.Reason;
import io.stratagem.store.json.CanonicalJson;
import java.util.List;

/**
 * Reasons as people read them: {@code name}, or {@code name=value} with the value rounded half-even to 4 decimals from its shortest
 * decimal form, trailing zeros dropped.
 */
final class ReasonText {
    private static final int DECIMALS = 4;

    private ReasonText() {}

    /** Writes an array of texts; throws {@link IllegalArgumentException} if a value is infinite. */
    static void write(List<Reason> rationale, CanonicalJson json) {
        json.array();
        for (int i = 0; i < rationale.size(); i++) {
            Reason reason = rationale.get(i);
            if (reason.hasValue()) {
                json.labelled(reason.name(), reason.value(), DECIMALS);
            } else {
                json.recurringText(reason.name());
            }
        }
        json.endArray();
    }
}
