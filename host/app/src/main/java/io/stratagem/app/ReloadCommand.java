package io.stratagem.app;

import io.stratagem.app.operate.OperatorCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reloads a running host now. */
@Command(
        name = "reload",
        description = "Let a running host reload its catalog and plugins as they are now, and say what that did.",
        mixinStandardHelpOptions = true)
final class ReloadCommand extends HostCommand implements Callable<Integer> {
    @Option(names = "--dry-run", description = "Only say what a reload would do, positions it would orphan included.")
    private boolean dryRun;

    @Override
    public Integer call() {
        return ask(new OperatorCommand.Reload(dryRun));
    }
}
