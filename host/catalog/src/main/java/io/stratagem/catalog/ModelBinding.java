package io.stratagem.catalog;

import java.util.Objects;

/**
 * Which artifact serves a plugin's model role.
 *
 * @param role the plugin's name for it
 * @param artifact the name of the artifact
 */
public record ModelBinding(String role, String artifact) {
    public ModelBinding {
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(artifact, "artifact is null");
    }
}
