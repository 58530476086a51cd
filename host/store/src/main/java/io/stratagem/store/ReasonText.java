package io.stratagem.store;

import io.stratagem.api.Reason;
import io.stratagem.store.json.CanonicalJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Reasons as people read them: {@code name}, or {@code name=value}. */
public final class ReasonText {
    private static final int DECIMALS = 4;

    private ReasonText() {}

    /**
     * One reason; a value is rounded half-even to 4 decimals from its shortest decimal form, trailing zeros dropped.
     *
     * @throws IllegalArgumentException if the value is infinite
     */
    public static String of(Reason reason) {
        if (!reason.hasValue()) {
            return reason.name();
        }
        if (Double.isInfinite(reason.value())) {
            throw new IllegalArgumentException("reason " + reason.name() + " has the value " + reason.value());
        }
        BigDecimal rounded = BigDecimal.valueOf(reason.value()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return reason.name() + "="
                + (rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }

    static void write(List<Reason> rationale, CanonicalJson json) {
        json.array();
        for (int i = 0; i < rationale.size(); i++) {
            json.text(of(rationale.get(i)));
        }
        json.endArray();
    }
}
