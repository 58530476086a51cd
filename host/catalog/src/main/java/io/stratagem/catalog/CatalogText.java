package io.stratagem.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes a catalog as a file that reads as the same again. Comments of the file it was read from are lost. Used once. */
public final class CatalogText {
    private final StringBuilder text = new StringBuilder();

    private CatalogText() {}

    /**
     * The text of a catalog.
     *
     * @param comment its first line, without line ends
     */
    public static String of(Catalog catalog, String comment) {
        return new CatalogText().write(catalog, comment);
    }

    private String write(Catalog catalog, String comment) {
        line("# " + comment);
        line("schema_version: " + catalog.schemaVersion());
        line("seed: " + catalog.seed());
        ConflictSettings conflict = catalog.conflict();
        line("conflict: {policy: " + conflict.policy() + ", per_horizon: " + conflict.perHorizon() + ", quorum: "
                + conflict.quorum() + "}");
        line(catalog.strategies().isEmpty() ? "strategies: []" : "strategies:");
        catalog.strategies().forEach(this::entry);
        return text.toString();
    }

    private void entry(CatalogEntry entry) {
        line("  - strategy_id: " + quoted(entry.strategyId()));
        field("strategy_type", quoted(entry.strategyType()));
        field("version", quoted(entry.version()));
        field("enabled", entry.enabled());
        field("mode", entry.mode());
        params("    ", entry.params());
        list("symbols", entry.symbols());
        field("timeframe", quoted(entry.timeframe().text()));
        list("feature_requirements", entry.featureRequirements());
        field("cooldown_seconds", entry.cooldownSeconds());
        entry.maxParallelPositions().ifPresent(limit -> field("max_parallel_positions", limit));
        field("priority", entry.priority());
        entry.maxStalenessMillis().ifPresent(millis -> field("max_staleness", Durations.text(millis)));
        list("applies_to", entry.appliesTo());
        breaker(entry.breaker());
        budget(entry.budget());
        models(entry.models());
        field("on_disable", entry.onDisable());
        entry.candidate().ifPresent(candidate -> candidate(entry, candidate));
    }

    private void breaker(BreakerSettings breaker) {
        line("    breaker:");
        line("      policy: " + breaker.policy());
        line("      consecutive_errors: " + breaker.consecutiveErrors());
        line("      cooldown_seconds: " + breaker.cooldownSeconds());
        line("      reenable: " + breaker.reenable());
        if (breaker.policy() == BreakerPolicy.STANDARD) {
            line("      error_percent: " + breaker.errorPercent());
            line("      window: " + breaker.window());
            line("      probes: " + breaker.probes());
        }
    }

    private void budget(BudgetSettings budget) {
        if (budget.equals(BudgetSettings.DEFAULT)) {
            return;
        }
        line("    budget:");
        budget.fuel().ifPresent(fuel -> line("      fuel: " + fuel));
        budget.allocationBytes().ifPresent(bytes -> line("      allocation_bytes: " + bytes));
        budget.deadlineMillis().ifPresent(millis -> line("      deadline: " + Durations.text(millis)));
    }

    private void models(List<ModelBinding> models) {
        if (models.isEmpty()) {
            return;
        }
        line("    models:");
        models.forEach(model ->
                line("      - {role: " + quoted(model.role()) + ", artifact: " + quoted(model.artifact()) + "}"));
    }

    private void candidate(CatalogEntry entry, CandidateSettings candidate) {
        line("    candidate:");
        line("      version: " + quoted(candidate.version()));
        Map<String, String> params = candidate.params().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> value(each.getValue())));
        entry.params().keySet().forEach(name -> params.putIfAbsent(name, "null"));
        map("      ", params);
        candidate.rollbackWithinEvents().ifPresent(events -> line("      rollback_within_events: " + events));
    }

    private void params(String indent, Map<String, Object> params) {
        map(
                indent,
                params.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> value(each.getValue()))));
    }

    /** In alphabetical order: the order of parameters means nothing. */
    private void map(String indent, Map<String, String> values) {
        if (!values.isEmpty()) {
            line(indent + "params:");
            values.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> line(indent + "  " + quoted(each.getKey()) + ": " + each.getValue()));
        }
    }

    private void list(String name, List<String> items) {
        if (!items.isEmpty()) {
            line("    " + name + ":");
            items.forEach(item -> line("      - " + quoted(item)));
        }
    }

    private void field(String name, Object value) {
        line("    " + name + ": " + value);
    }

    /** A value of a parameter, as a catalog has it. */
    public static String value(Object value) {
        return value instanceof String some ? quoted(some) : value.toString();
    }

    private static String quoted(String value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
