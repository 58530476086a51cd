package io.stratagem.app.operate;

import io.stratagem.api.error.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a host answers an operator: one JSON line. Immutable.
 *
 * @param said for a person
 * @param receipts canonical trees, oldest first
 * @param released trees of bundles that were taken out, oldest first; only of somebody who asked for receipts
 */
public record Answer(
        Outcome outcome,
        List<String> said,
        List<Fault> errors,
        List<Map<String, Object>> receipts,
        List<Map<String, Object>> released) {
    public Answer {
        said = List.copyOf(said);
        errors = List.copyOf(errors);
        receipts = List.copyOf(receipts);
        released = List.copyOf(released);
    }

    /** How it went. */
    public enum Outcome {
        /** As wanted. */
        DONE,
        /** It cannot be done, and nothing was. */
        REFUSED,
        /** The host broke over it. */
        FAILED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Answer done(String said) {
        return new Answer(Outcome.DONE, List.of(said), List.of(), List.of(), List.of());
    }

    static Answer refused(List<Fault> errors) {
        return new Answer(Outcome.REFUSED, List.of(), errors, List.of(), List.of());
    }

    static Answer failed(Fault error) {
        return new Answer(Outcome.FAILED, List.of(), List.of(error), List.of(), List.of());
    }

    /** The line, without its end. */
    String line() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", outcome.text());
        tree.put("said", said);
        tree.put("errors", errors.stream().map(Answer::tree).toList());
        tree.put("receipts", receipts);
        tree.put("released", released);
        return JsonMapper.shared().writeValueAsString(tree);
    }

    private static Map<String, Object> tree(Fault fault) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", fault.code().name());
        tree.put("where", fault.where());
        tree.put("what", fault.what());
        tree.put("seen", fault.seen());
        tree.put("next_step", fault.code().nextStep());
        tree.put("sentence", fault.sentence());
        return tree;
    }
}
