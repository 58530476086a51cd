package io.stratagem.app;

import io.stratagem.app.operate.OperatorCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a candidate in its strategy's place. */
@Command(
        name = "promote",
        description = {
            "Let a running host put the candidate of a strategy in its place, with all it has lived through.",
            "The catalog file is left alone; the answer says what to change in it. It counts again when a watched file changes."
        },
        mixinStandardHelpOptions = true)
final class PromoteCommand extends HostCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STRATEGY", description = "The strategy that has a candidate.")
    private String strategyId = "";

    @Override
    public Integer call() {
        return ask(new OperatorCommand.Promote(strategyId));
    }
}
