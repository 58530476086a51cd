package io.stratagem.escape.corpus;

import io.stratagem.escape.tricks.Tricks;
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

    /** What a plugin around a hand-made class is compiled against. */
    private static final String STUB = """
            package escape;

            public final class ${class} {
                public static Object run() throws Throwable {
                    return null;
                }
            }
            """;

    /** A name for files and reports. */
    public String key() {
        return row.id() + "-" + call;
    }

    /** The bundles of a corpus in which the body is called from the evaluator. */
    public static List<HostileBundle> of(Corpus corpus) {
        Map<Row, String> sources = sources(corpus);
        HostileJars jars = HostileJars.compile(sources);
        List<HostileBundle> bundles = new ArrayList<>();
        for (Row row : corpus.rows()) {
            String type = HostilePlugin.type(row, Call.EVALUATOR);
            switch (row.form()) {
                case MANIFEST -> bundles.add(new HostileBundle(row, Call.EVALUATOR, Tricks.manifest(row.name(), type)));
                case JAR -> bundles.add(new HostileBundle(row, Call.EVALUATOR, Tricks.jar(row.name(), type)));
                case BODY, PLUGIN, CLASSFILE -> {
                    if (sources.containsKey(row)) {
                        bundles.add(new HostileBundle(
                                row, Call.EVALUATOR, jars.jar(row, Call.EVALUATOR).bytes()));
                    }
                }
            }
        }
        return bundles;
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
            String source = row.form() == Form.CLASSFILE ? STUB.replace("${class}", row.className()) : corpus.sources().get(row.id());
            if (source != null) {
                sources.put(row, source);
            }
        }
        return sources;
    }
}
