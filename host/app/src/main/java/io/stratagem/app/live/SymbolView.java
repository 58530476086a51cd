package io.stratagem.app.live;

import java.util.List;
import java.util.Objects;

/**
 * One symbol as the live view shows it.
 *
 * @param symbol the symbol
 * @param closes recent closes, oldest first; as many of the newest as fit are drawn, so 60 fill a narrow terminal and 200 a
 *     wide one. A value that is not finite leaves a gap
 * @param markers decisions at these closes; one that lies outside is not drawn, of several at one close the last is
 */
public record SymbolView(String symbol, List<Double> closes, List<Marker> markers) {
    public SymbolView {
        Objects.requireNonNull(symbol, "symbol is null");
        closes = List.copyOf(closes);
        markers = List.copyOf(markers);
    }
}
