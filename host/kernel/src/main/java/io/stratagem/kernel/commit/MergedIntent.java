package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.market.Series;
import java.util.List;

/**
 * What came out of a conflict, to be emitted under {@code conflict:<policy>}.
 *
 * @param owner the ledger's owner of the merged position
 * @param sources the winning candidates, highest rank first; for a FLAT the one whose leaving closed it
 */
record MergedIntent(
        String strategyId,
        String owner,
        Series series,
        String horizon,
        Direction direction,
        double confidence,
        double notional,
        boolean disagreed,
        List<Candidate> sources) {}
