package io.stratagem.escape.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row as a jar that can be dropped.
 *
 * @param call from where the body is called
 * @param jar the bytes of the archive
 */
@SuppressWarnings("ArrayRecordComponent") // written to a file and never compared
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
        return of(corpus, corpus.rows(), List.of(Call.EVALUATOR));
    }

    /** The bundles of a corpus in which the body is called earlier, for the categories where that makes a difference. */
    public static List<HostileBundle> calledEarly(Corpus corpus) {
        List<Row> rows = corpus.rows().stream()
                .filter(row -> row.form() == Form.BODY && ANYWHERE.contains(row.category()))
                .toList();
        return of(corpus, rows, List.of(Call.BIND, Call.CONSTRUCTOR));
    }

    private static List<HostileBundle> of(Corpus corpus, List<Row> rows, List<Call> calls) {
        HostileJars jars = new HostileJars(corpus);
        List<HostileBundle> bundles = new ArrayList<>();
        for (Row row : rows) {
            for (Call call : calls) {
                jars.jar(row, call).ifPresent(jar -> bundles.add(new HostileBundle(row, call, jar)));
            }
        }
        return bundles;
    }
}
