package io.stratagem.app.live;

import io.stratagem.api.Direction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An intent told to a person: {@code SPY 2009-07-24 LONG 8,700: score 0.53 ≥ 0.50, ADX 27; volatility 17 % → ×0.87}.
 *
 * @param symbol the symbol
 * @param date the bar's date, as it shall be read
 * @param direction what the intent asks for
 * @param notional target notional in the quote currency; not told for {@link Direction#FLAT}
 * @param findings why, in the plugin's order
 * @param adjustments what overlays made of it; may be empty
 */
public record Sentence(
        String symbol,
        String date,
        Direction direction,
        double notional,
        List<Finding> findings,
        List<Adjustment> adjustments) {
    public Sentence {
        Objects.requireNonNull(symbol, "symbol is null");
        Objects.requireNonNull(date, "date is null");
        Objects.requireNonNull(direction, "direction is null");
        findings = List.copyOf(findings);
        adjustments = List.copyOf(adjustments);
    }

    /** The sentence. */
    public String text() {
        StringBuilder text = new StringBuilder(symbol + " " + date + " " + direction);
        if (direction != Direction.FLAT) {
            text.append(' ').append(Finding.amount(notional));
        }
        String why = findings.stream().map(Finding::text).collect(Collectors.joining(", "));
        String adjusted = adjustments.stream().map(Adjustment::text).collect(Collectors.joining(", "));
        if (!why.isEmpty()) {
            text.append(": ").append(why);
        }
        if (!adjusted.isEmpty()) {
            text.append(why.isEmpty() ? ": " : "; ").append(adjusted);
        }
        return text.toString();
    }
}
