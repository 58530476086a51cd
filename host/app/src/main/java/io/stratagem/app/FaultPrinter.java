package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.report.SummaryJson;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Prints every fault on its own line and chooses the exit code. Where {@code --json} was asked for, standard output gets a document with
 * the errors.
 */
final class FaultPrinter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        boolean json = command.getCommand() instanceof AnswersInJson answers && answers.isJson();
        if (failure instanceof FaultException refused) {
            refuse(command, refused.faults(), json);
            return ExitCodes.REFUSED;
        }
        Fault internal = new Fault(ErrorCode.E_HOST_INTERNAL, command.getCommandName(), "", failure.toString());
        refuse(command, List.of(internal), json);
        failure.printStackTrace(command.getErr());
        return ExitCodes.FAILED;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        if (arguments.length == 0) {
            command.usage(command.getErr());
            return ExitCodes.REFUSED;
        }
        String guess = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(name -> " (did you mean " + name + "?)")
                        .orElse("")
                : "";
        String where = command.getCommandSpec().qualifiedName();
        Fault fault = Fault.of(ErrorCode.E_CFG_OPTION, where, wrong.getMessage() + guess);
        refuse(command, List.of(fault), List.of(arguments).contains("--json"));
        return ExitCodes.REFUSED;
    }

    private static void refuse(CommandLine command, List<Fault> faults, boolean json) {
        if (json) {
            command.getOut().println(new SummaryJson().refusal(faults));
            command.getOut().flush();
        }
        print(command, faults);
    }

    static void print(CommandLine command, List<Fault> faults) {
        faults.forEach(fault -> command.getErr().println(fault.sentence()));
        command.getErr().flush();
    }
}
