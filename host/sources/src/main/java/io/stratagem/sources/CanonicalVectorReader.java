package io.stratagem.sources;

import io.stratagem.api.Timeframe;
import io.stratagem.features.VectorEnvelope;
import io.stratagem.features.VectorNormaliser;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.SeriesTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings delivered vectors into canonical form. */
public final class CanonicalVectorReader implements VectorReader {
    private final VectorNormaliser normaliser;
    private final SeriesTable table;

    public CanonicalVectorReader(VectorNormaliser normaliser, SeriesTable table) {
        this.normaliser = normaliser;
        this.table = table;
    }

    @Override
    public DeliveredVector read(String where, Map<String, @Nullable Object> document) {
        return read(VectorEnvelope.read(where, document));
    }

    /** The event of an envelope. */
    DeliveredVector read(VectorEnvelope envelope) {
        Timeframe timeframe = Timeframe.parse(envelope.timeframe());
        return normaliser.normalise(envelope).toEvent(table.series(envelope.symbol(), timeframe));
    }
}
