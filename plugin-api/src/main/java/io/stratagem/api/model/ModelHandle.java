package io.stratagem.api.model;

/**
 * A bound model role, from which its outputs are named once.
 *
 * @param index its place among the strategy's models
 * @since 1.0
 */
public record ModelHandle(int index, ModelRole role) {
    /**
     * The handle of one output.
     *
     * @throws IllegalArgumentException if the role does not declare it
     */
    public ModelOutput output(String name) {
        int output = role.outputs().indexOf(name);
        if (output < 0) {
            throw new IllegalArgumentException("model role " + role.name() + " declares no output " + name);
        }
        return new ModelOutput(index, output, name);
    }
}
