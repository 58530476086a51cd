package io.stratagem.app.operate;

import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator wants of a running host: one JSON line each. Immutable. */
public sealed interface OperatorCommand {
    /** Reload from the watched files as they are; with {@code dryRun}, only say what that would do. */
    record Reload(boolean dryRun) implements OperatorCommand {}

    /** Make a new generation of what the one before was made of. */
    record Rollback() implements OperatorCommand {}

    /** Put the candidate of a strategy in its place. */
    record Promote(String strategyId) implements OperatorCommand {}

    /** Drop the candidate of a strategy. */
    record Discard(String strategyId) implements OperatorCommand {}

    /** Tell what reloads did, at most the newest so many, and how it stands with bundles that were taken out; {@code collects} garbage first. */
    record Receipts(int last, boolean collects) implements OperatorCommand {}

    /** Let a control entry take effect at the next epoch; its epoch and event time do not count. */
    record Order(ControlEntry entry) implements OperatorCommand {}

    /** The line, without its end. */
    default String line() {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (this) {
            case Reload reload -> {
                fields.put("command", "reload");
                fields.put("dry_run", reload.dryRun());
            }
            case Rollback rollback -> fields.put("command", "rollback");
            case Promote promote -> {
                fields.put("command", "promote");
                fields.put("strategy_id", promote.strategyId());
            }
            case Discard discard -> {
                fields.put("command", "discard");
                fields.put("strategy_id", discard.strategyId());
            }
            case Receipts receipts -> {
                fields.put("command", "receipts");
                fields.put("last", receipts.last());
                fields.put("collect", receipts.collects());
            }
            case Order order -> {
                fields.put("command", "order");
                fields.put("kind", order.entry().kind().name());
                fields.put("subject", order.entry().subject());
                fields.put("argument", order.entry().argument());
            }
        }
        return JsonMapper.shared().writeValueAsString(fields);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it says nothing that is known
     */
    static OperatorCommand parse(String line) {
        JsonNode fields;
        try {
            fields = JsonMapper.shared().readTree(line);
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException(noJson.getOriginalMessage(), noJson);
        }
        String command = fields.path("command").asString("");
        return switch (command) {
            case "reload" -> new Reload(fields.path("dry_run").asBoolean(false));
            case "rollback" -> new Rollback();
            case "promote" -> new Promote(fields.path("strategy_id").asString(""));
            case "discard" -> new Discard(fields.path("strategy_id").asString(""));
            case "receipts" ->
                new Receipts(
                        fields.path("last").asInt(Integer.MAX_VALUE),
                        fields.path("collect").asBoolean(false));
            case "order" ->
                new Order(new ControlEntry(
                        0,
                        0,
                        ControlKind.valueOf(fields.path("kind").asString("")),
                        fields.path("subject").asString(""),
                        fields.path("argument").asString("")));
            default -> throw new IllegalArgumentException("there is no command '" + command + "'");
        };
    }
}
