package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints every fault on its own line and chooses the exit code. */
final class FaultPrinter implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        if (failure instanceof FaultException refused) {
            print(command, refused.faults());
            return ExitCodes.REFUSED;
        }
        Fault internal = new Fault(ErrorCode.E_HOST_INTERNAL, command.getCommandName(), "", failure.toString());
        print(command, List.of(internal));
        failure.printStackTrace(command.getErr());
        return ExitCodes.FAILED;
    }

    static void print(CommandLine command, List<Fault> faults) {
        faults.forEach(fault -> command.getErr().println(fault.sentence()));
        command.getErr().flush();
    }
}
