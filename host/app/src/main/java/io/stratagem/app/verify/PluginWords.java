package io.stratagem.app.verify;

import java.util.List;

/**
 * What one plugin says of itself when it is bound with the defaults.
 *
 * @param id {@code type@version}
 * @param parameters by declared order
 * @param features specs it requires, sorted
 * @param slots names of its declared state
 * @param warmupBars as it answers, -1 when it was not asked
 * @param probe what the probe of hidden state and warm-up says
 * @param trouble why a host would not run it, or why it could not be asked; empty when there is nothing
 */
public record PluginWords(
        String id,
        String role,
        List<ParameterLine> parameters,
        List<String> features,
        List<String> slots,
        int warmupBars,
        String probe,
        String trouble) {
    /** One parameter: what is allowed, its default, its meaning. */
    public record ParameterLine(String name, String allowed, String byDefault, String meaning) {}

    public PluginWords {
        parameters = List.copyOf(parameters);
        features = List.copyOf(features);
        slots = List.copyOf(slots);
    }

    static PluginWords notAsked(String id, String role, String trouble) {
        return new PluginWords(id, role, List.of(), List.of(), List.of(), -1, "not probed", trouble);
    }

    /** The same with what a probe found. */
    PluginWords probed(String said, String refused) {
        return new PluginWords(id, role, parameters, features, slots, warmupBars, said, refused);
    }
}
