package io.stratagem.container.watch;

import java.util.List;

/**
 * Everything watched, as it is after a change of any of it.
 *
 * @param files in the order they were given in
 */
public record DeploymentChange(DirectorySnapshot plugins, List<FileSnapshot> files) {
    public DeploymentChange {
        files = List.copyOf(files);
    }
}
