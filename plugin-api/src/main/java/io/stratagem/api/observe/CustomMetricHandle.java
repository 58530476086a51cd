package io.stratagem.api.observe;

/**
 * Writes a custom metric declared on the plugin class.
 *
 * @param index its place among the strategy's metrics
 * @since 1.0
 */
public record CustomMetricHandle(int index, String name) {}
