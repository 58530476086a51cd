package io.stratagem.escape.corpus;

import java.util.Locale;

/**
 * The plugin around a body. Its evaluator hands back what {@code run()} gives: an intent as it is, any other value as the text of an
 * intent. What a body of the category <i>malicious objects</i> returns is read where an intent can hold it, then returned in the place of
 * the intent.
 */
final class HostilePlugin {
    private static final String OBJECTS = "malicious objects";

    private HostilePlugin() {}

    /** The simple name of the plugin class in package {@code escape}. */
    static String className(Row row, Call call) {
        return "Hostile_" + row.id() + "_" + call;
    }

    /** The strategy type it declares. */
    static String type(Row row, Call call) {
        return ("hostile_" + row.id() + "_" + call).toLowerCase(Locale.ROOT);
    }

    /** Its source. */
    static String source(Row row, Call call) {
        return TEMPLATE.replace("${type}", type(row, call))
                .replace("${class}", className(row, call))
                .replace("${body}", row.className())
                .replace("${constructor}", call == Call.CONSTRUCTOR ? "give(call(BODY));" : "")
                .replace("${bind}", call == Call.BIND ? "give(call(BODY));" : "")
                .replace(
                        "${event}", call == Call.EVALUATOR ? "return give(call(BODY));" : "return StrategyIntent.NONE;")
                .replace("BODY", row.className() + "::run")
                .replace("${give}", row.category().equals(OBJECTS) ? OBJECT : VALUE);
    }

    private static final String TEMPLATE = """
            package escape;

            import io.stratagem.api.SignalPlugin;
            import io.stratagem.api.StrategyContext;
            import io.stratagem.api.StrategyFamily;
            import io.stratagem.api.StrategyIntent;
            import io.stratagem.api.feature.FeatureHandle;
            import io.stratagem.api.state.CountSlot;
            import java.util.Map;

            @StrategyFamily(type = "${type}")
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
