package io.stratagem.api.param;

import java.util.Objects;

/**
 * Something wrong with a parameter value.
 *
 * @param path the parameter's name
 * @param message what is wrong and what would be right, with the value seen
 * @since 1.0
 */
public record ParameterProblem(String path, String message) {
    public ParameterProblem {
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(message, "message is null");
    }
}
