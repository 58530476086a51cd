package io.stratagem.escape.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row as a jar that can be dropped.
 *
 * @param call from where the body is called
 * @param jar the bytes of the archive
 */
public record HostileBundle(Row row, Call call, byte[] jar) {
    /** Where a plugin that runs its body while it is made or bound is as dangerous as one that runs it at an event. */
    private static final Set<String> ANYWHERE = Set.of(
            "cpu",
            "allocation",
            "regex and bignum",
            "regular expressions and big numbers",
            "exception swallowing",
            "evil exceptions");

    /** A name for files and reports. */
    public String key() {
        return row.id() + "-" + call;
    }

    /** The bundles of a corpus in which the body is called from the evaluator. */
    public static List<HostileBundle> of(Corpus corpus) {
        Map<Row, String> sources = sources(corpus);
        HostileJars jars = HostileJars.compile(sources);
        return corpus.rows().stream()
                .filter(sources::containsKey)
                .map(row -> new HostileBundle(
                        row, Call.EVALUATOR, jars.jar(row, Call.EVALUATOR).bytes()))
                .toList();
    }

    /** The bundles of a corpus in which the body is called earlier, for the categories where that makes a difference. */
    public static List<HostileBundle> calledEarly(Corpus corpus) {
        Map<Row, String> sources = sources(corpus);
        sources.keySet().removeIf(row -> row.form() != Form.BODY || !ANYWHERE.contains(row.category()));
        HostileJars jars = HostileJars.compile(sources);
        List<HostileBundle> bundles = new ArrayList<>();
        for (Row row : sources.keySet()) {
            for (Call call : List.of(Call.BIND, Call.CONSTRUCTOR)) {
                bundles.add(new HostileBundle(row, call, jars.jar(row, call).bytes()));
            }
        }
        return bundles;
    }

    private static Map<Row, String> sources(Corpus corpus) {
        Map<Row, String> sources = new LinkedHashMap<>();
        for (Row row : corpus.rows()) {
            String source = corpus.sources().get(row.id());
            if (source != null) {
                sources.put(row, source);
            }
        }
        return sources;
    }
}
