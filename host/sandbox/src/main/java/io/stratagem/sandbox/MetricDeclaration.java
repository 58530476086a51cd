package io.stratagem.sandbox;

import java.util.Objects;

/**
 * One metric of an author's own, as the manifest declares it.
 *
 * @param name lower-case words joined by underscores, without the {@code strategy_custom_metric_} prefix
 * @param help one sentence
 * @param unit lower-case words joined by underscores
 * @param entryClass the plugin class it belongs to
 */
public record MetricDeclaration(String name, String help, String unit, String entryClass) {
    public MetricDeclaration {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(help, "help is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(entryClass, "entryClass is null");
    }
}
