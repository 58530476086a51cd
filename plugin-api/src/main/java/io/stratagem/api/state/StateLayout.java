package io.stratagem.api.state;

import java.util.List;

/**
 * All declared state of a strategy: the area per (strategy, symbol), and for frame strategies the area of the strategy.
 *
 * @param perSymbol slots of the area per symbol, by index
 * @param perStrategy slots of the strategy's own area, by index; empty but for frame strategies
 * @since 1.0
 */
public record StateLayout(List<Slot> perSymbol, List<Slot> perStrategy) {
    private static final int MAX_SLOTS = 256;

    public StateLayout {
        if (perSymbol.size() > MAX_SLOTS || perStrategy.size() > MAX_SLOTS) {
            throw new IllegalArgumentException(perSymbol.size() + " slots per symbol and " + perStrategy.size()
                    + " per strategy; at most " + MAX_SLOTS + " of each");
        }
        perSymbol = List.copyOf(perSymbol);
        perStrategy = List.copyOf(perStrategy);
    }
}
