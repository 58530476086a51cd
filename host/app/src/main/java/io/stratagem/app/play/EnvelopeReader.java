package io.stratagem.app.play;

import io.stratagem.api.Timeframe;
import io.stratagem.features.NormalisedVector;
import io.stratagem.features.VectorEnvelope;
import io.stratagem.features.VectorNormaliser;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.VectorReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes events of raw vector envelopes, normalised to the canonical schema. */
final class EnvelopeReader implements VectorReader {
    private final SeriesTable table;
    private final VectorNormaliser normaliser;

    /** A reader; only live vectors can be stale. */
    EnvelopeReader(SeriesTable table, boolean live) {
        this.table = table;
        normaliser = live ? VectorNormaliser.live() : VectorNormaliser.replay();
    }

    @Override
    public DeliveredVector read(String where, Map<String, @Nullable Object> document) {
        NormalisedVector vector = normaliser.normalise(VectorEnvelope.read(where, document));
        VectorEnvelope envelope = vector.envelope();
        return vector.toEvent(table.series(envelope.symbol(), Timeframe.parse(envelope.timeframe())));
    }
}
