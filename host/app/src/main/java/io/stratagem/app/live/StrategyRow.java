package io.stratagem.app.live;

import java.util.Objects;

/**
 * One strategy as the live view shows it; counts are totals since the run began.
 *
 * @param strategyId the catalog's {@code strategy_id}
 * @param plugin {@code type@version}
 * @param status what it is doing
 * @param reason why it is not running; empty when there is nothing to add
 * @param warmUpLeft events still to be seen by the symbol that lacks most; 0 when warm
 * @param entries accepted entries, reversals included
 * @param exits accepted exits
 * @param suppressed entries held back by a gate
 * @param vetoed entries an overlay refused
 * @param meanOverlayFactor mean scale overlays applied to its entries; {@code NaN} when none was applied
 * @param openPositions symbols in which the ledger holds a position of it
 * @param paperProfit realised and open paper profit after costs, in the quote currency; {@code NaN} for an overlay, which has
 *     none
 */
public record StrategyRow(
        String strategyId,
        String plugin,
        StrategyStatus status,
        String reason,
        int warmUpLeft,
        long entries,
        long exits,
        long suppressed,
        long vetoed,
        double meanOverlayFactor,
        int openPositions,
        double paperProfit) {
    public StrategyRow {
        Objects.requireNonNull(strategyId, "strategyId is null");
        Objects.requireNonNull(plugin, "plugin is null");
        Objects.requireNonNull(status, "status is null");
        Objects.requireNonNull(reason, "reason is null");
    }
}
