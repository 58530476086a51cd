package io.stratagem.app;

import io.stratagem.app.operate.OperatorCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes the last change back. */
@Command(
        name = "rollback",
        description = {
            "Let a running host make a new generation of what the one before was made of.",
            "The catalog file is left alone; it counts again when a watched file changes."
        },
        mixinStandardHelpOptions = true)
final class RollbackCommand extends HostCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ask(new OperatorCommand.Rollback());
    }
}
