package io.stratagem.sources;

import io.stratagem.market.DeliveredVector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an event of one JSON object of a vector stream. Called on the sequencer's thread. */
@FunctionalInterface
public interface VectorReader {
    /**
     * The event.
     *
     * @param where file and line
     * @param document the object; fractions are {@link java.math.BigDecimal} with the digits they came with
     * @throws io.stratagem.api.error.FaultException or {@link IllegalArgumentException} if it is malformed
     */
    DeliveredVector read(String where, Map<String, @Nullable Object> document);
}
