package io.stratagem.catalog;

import com.networknt.schema.Error;
import io.stratagem.api.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Says a violation in words: the schema's {@code title} of a value completes the sentence "must be ...". */
final class SchemaSentences {
    private final JsonNode schema;

    SchemaSentences(JsonNode schema) {
        this.schema = schema;
    }

    void describe(Error error, String pointer, LocatedDocument document, ErrorCode code, FaultList faults) {
        String shown = JsonPointers.shown(pointer);
        JsonNode instance = error.getInstanceNode();
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "additionalProperties" -> {
                String key = String.valueOf(error.getProperty());
                String child = JsonPointers.child(pointer, key);
                faults.add(
                        code,
                        document.key(child),
                        shown + " has no field of that name; " + Suggestion.among(knownKeys(error), key),
                        key);
            }
            case "required" -> faults.add(code, document.value(pointer), shown + " lacks " + error.getProperty());
            case "propertyNames" -> {
                String key = String.valueOf(error.getProperty());
                faults.add(
                        code,
                        document.key(JsonPointers.child(pointer, key)),
                        "a key of " + shown + " must be " + rule.path("title").asString("valid"),
                        key);
            }
            case "type" ->
                faults.add(
                        code,
                        document.value(pointer),
                        shown + " must be " + title(error) + hint(rule, instance),
                        seen(instance));
            case "enum" ->
                faults.add(
                        code,
                        document.value(pointer),
                        shown + " must be one of " + String.join(", ", texts(rule)) + suggestion(rule, instance),
                        seen(instance));
            case "minItems" -> faults.add(code, document.value(pointer), shown + " must not be empty");
            case "minLength" -> faults.add(code, document.value(pointer), shown + " must not be empty text");
            case "minimum" -> limit(error, pointer, document, code, faults, " must be at least " + text(rule));
            case "maximum" -> limit(error, pointer, document, code, faults, " must be at most " + text(rule));
            case "exclusiveMinimum" -> limit(error, pointer, document, code, faults, " must be above " + text(rule));
            case "maxLength" ->
                limit(error, pointer, document, code, faults, " must be at most " + text(rule) + " characters long");
            default -> limit(error, pointer, document, code, faults, " must be " + title(error));
        }
    }

    private static void limit(
            Error error, String pointer, LocatedDocument document, ErrorCode code, FaultList faults, String what) {
        faults.add(code, document.value(pointer), JsonPointers.shown(pointer) + what, seen(error.getInstanceNode()));
    }

    /** What the violated value must be: the title beside the violated keyword. */
    private String title(Error error) {
        JsonNode title = beside(error, "title");
        return title == null ? "valid: " + error.getMessage() : title.asString();
    }

    private List<String> knownKeys(Error error) {
        JsonNode properties = beside(error, "properties");
        return properties == null ? List.of() : new ArrayList<>(properties.propertyNames());
    }

    private @Nullable JsonNode beside(Error error, String keyword) {
        JsonPointer violated =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        JsonNode found = schema.at(violated.head()).path(keyword);
        return found.isMissingNode() ? null : found;
    }

    private static String hint(JsonNode rule, JsonNode instance) {
        boolean wantsText = texts(rule).equals(List.of("string"));
        if (instance.isNull()) {
            return "; it has no value";
        }
        return wantsText && instance.isValueNode() ? "; put it in quotes" : "";
    }

    private static String suggestion(JsonNode rule, JsonNode instance) {
        return instance.isString()
                ? Suggestion.closest(texts(rule), instance.asString())
                        .map(guess -> "; " + guess)
                        .orElse("")
                : "";
    }

    private static List<String> texts(JsonNode rule) {
        if (!rule.isArray()) {
            return List.of(text(rule));
        }
        List<String> texts = new ArrayList<>();
        rule.forEach(item -> texts.add(text(item)));
        return texts;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : node.toString();
    }

    private static String seen(JsonNode instance) {
        return switch (instance.getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case NULL -> "nothing";
            case STRING -> "\"" + instance.asString() + "\"";
            case NUMBER, BOOLEAN, BINARY, MISSING, POJO -> instance.toString();
        };
    }
}
