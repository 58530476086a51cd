package io.stratagem.app;

import io.stratagem.app.operate.OperatorCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Drops a candidate. */
@Command(
        name = "discard",
        description = {
            "Let a running host drop the candidate of a strategy.",
            "The catalog file is left alone; the answer says what to change in it. It counts again when a watched file changes."
        },
        mixinStandardHelpOptions = true)
final class DiscardCommand extends HostCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STRATEGY", description = "The strategy that has a candidate.")
    private String strategyId = "";

    @Override
    public Integer call() {
        return ask(new OperatorCommand.Discard(strategyId));
    }
}
