package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import java.math.BigDecimal;

/**
 * One intent in a conflict.
 *
 * @param direction LONG or SHORT
 * @param confidence within [0, 1]
 * @param notional in quote currency, &gt;= 0
 */
public record Vote(String strategyId, Direction direction, BigDecimal confidence, BigDecimal notional) {
    /** 1 for LONG, -1 for SHORT. */
    BigDecimal sign() {
        return direction == Direction.LONG ? BigDecimal.ONE : BigDecimal.ONE.negate();
    }
}
