package io.stratagem.app.live;

import java.util.Locale;
import java.util.Objects;

/**
 * What an overlay did to an intent, and what it had measured.
 *
 * @param cause what was measured
 * @param factor scale applied to the notional; {@code NaN} for a veto
 */
public record Adjustment(Finding cause, double factor) {
    public Adjustment {
        Objects.requireNonNull(cause, "cause is null");
    }

    /** {@code volatility 17 % → ×0.87}, or {@code volatility 45 % → vetoed}. */
    String text() {
        String effect = Double.isNaN(factor) ? "vetoed" : String.format(Locale.ROOT, "×%.2f", factor);
        return cause.text() + " → " + effect;
    }
}
