package io.stratagem.escape.corpus;

import io.stratagem.sandbox.testing.CompiledSources;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plugin around a body. Its evaluator hands back what {@code run()} gives: an intent as it is, any other value as the text of an
 * intent. What a body of the category <i>malicious objects</i> returns is read where an intent can hold it, then returned in the place of
 * the intent.
 *
 * <p>There is one source for all bodies, compiled once per way of calling; the names in its class files are then changed.
 */
final class HostilePlugin {
    private static final String OBJECTS = "malicious objects";
    private static final String TEMPLATE_BODY = "TemplateBody";

    private final Map<String, SortedMap<String, byte[]>> templates = new HashMap<>();

    /** The simple name of the plugin class in package {@code escape}. */
    static String className(Row row, Call call) {
        return "Hostile_" + row.id() + "_" + call;
    }

    /** The strategy type it declares. */
    static String type(Row row, Call call) {
        return ("hostile_" + row.id() + "_" + call).toLowerCase(Locale.ROOT);
    }

    /** The class files of the plugin around a body, by entry name. */
    SortedMap<String, byte[]> classes(Row row, Call call) {
        boolean objects = row.category().equals(OBJECTS);
        String template = "Template" + call + (objects ? "Objects" : "Values") + "_";
        SortedMap<String, byte[]> compiled = templates.computeIfAbsent(template, name -> compiled(name, call, objects));
        String own = className(row, call);
        SortedMap<String, byte[]> classes = new TreeMap<>();
        compiled.forEach((entry, content) -> {
            if (entry.startsWith("escape/" + template)) {
                byte[] renamed = RenamedClass.of(
                        content, text -> text.replace(template, own).replace(TEMPLATE_BODY, row.className()));
                classes.put(entry.replace(template, own), renamed);
            }
        });
        return classes;
    }

    private static SortedMap<String, byte[]> compiled(String className, Call call, boolean objects) {
        String plugin = SOURCE.replace("${class}", className)
                .replace("${constructor}", call == Call.CONSTRUCTOR ? "give(call(TemplateBody::run));" : "")
                .replace("${bind}", call == Call.BIND ? "give(call(TemplateBody::run));" : "")
                .replace(
                        "${event}",
                        call == Call.EVALUATOR
                                ? "return give(call(TemplateBody::run));"
                                : "return StrategyIntent.NONE;")
                .replace("${give}", objects ? OBJECT : VALUE);
        return CompiledSources.compile(BODY, plugin);
    }

    private static final String BODY = """
            package escape;

            public final class TemplateBody {
                public static Object run() throws Throwable {
                    return null;
                }
            }
            """;

    private static final String SOURCE = """
            package escape;

            import io.stratagem.api.SignalPlugin;
            import io.stratagem.api.StrategyContext;
            import io.stratagem.api.StrategyFamily;
            import io.stratagem.api.StrategyIntent;
            import io.stratagem.api.feature.FeatureHandle;
            import io.stratagem.api.state.CountSlot;
            import java.util.Map;

            @StrategyFamily(type = "hostile")
            public final class ${class} implements SignalPlugin {
                interface Body<T extends Throwable> {
                    Object run() throws T;
                }

                public ${class}() {
                    ${constructor}
                }

                @Override
                public Evaluator bind(StrategyContext context) {
                    ${bind}
                    FeatureHandle price = context.feature("price");
                    CountSlot calls = context.count("calls");
                    return (vector, state) -> {
                        if (!(vector.get(price) > 0) || state.get(calls) >= 3) {
                            return StrategyIntent.NONE;
                        }
                        state.set(calls, state.get(calls) + 1);
                        ${event}
                    };
                }

                /** Lets a checked throwable pass undeclared. */
                @SuppressWarnings("unchecked")
                private static Object call(Body<Throwable> body) {
                    return ((Body<RuntimeException>) (Body<?>) body).run();
                }

                private static StrategyIntent give(Object result) {
                    if (result instanceof StrategyIntent intent) {
                        return intent;
                    }
                    if (result == null) {
                        return StrategyIntent.NONE;
                    }
                    StrategyIntent ran = StrategyIntent.goLong(0.5).notional(100).because("ran");
                    ${give}
                }
            }
            """;

    private static final String VALUE = """
            String text = result.toString();
                    ran = ran.meta("length", text.length()).meta("hash", text.hashCode());
                    return text.length() <= 200 ? ran.meta("text", text) : ran;
            """;

    private static final String OBJECT = """
            if (result instanceof Iterable<?> many) {
                        for (Object one : many) {
                            ran = ran.because(one.toString());
                        }
                    }
                    if (result instanceof Map<?, ?> many) {
                        for (Map.Entry<?, ?> one : many.entrySet()) {
                            ran = ran.meta(one.getKey().toString(), one.getValue().toString());
                        }
                    }
                    ran = ran.meta("text", result.toString());
                    return (StrategyIntent) (Object) result;
            """;
}
