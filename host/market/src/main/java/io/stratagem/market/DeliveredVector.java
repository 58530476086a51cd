package io.stratagem.market;

import java.util.Map;

/**
 * A finished canonical feature vector from a source that computes features itself.
 *
 * @param sequence the source's own number of the event
 * @param source the source's name
 * @param schemaVersion the feature schema it was delivered under
 * @param values finite values by canonical name; missing ones are absent
 * @param hash SHA-256 of the canonical vector, lower-case hex
 */
public record DeliveredVector(
        Series series,
        long eventTimeMillis,
        long sequence,
        String source,
        String schemaVersion,
        Map<String, Double> values,
        String hash,
        long stalenessMillis)
        implements MarketEvent {
    public DeliveredVector {
        values = Map.copyOf(values);
    }

    @Override
    public double price() {
        Double price = values.get("price");
        return price == null ? Double.NaN : price;
    }

    @Override
    public double fillPrice() {
        return price();
    }
}
