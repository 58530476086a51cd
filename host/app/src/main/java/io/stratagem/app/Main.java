package io.stratagem.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Stratagem. */
@Command(
        name = "stratagem",
        description = "A strategy plugin host: versioned strategy bundles in, intents out.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        subcommands = {
            RunCommand.class,
            ReloadCommand.class,
            RollbackCommand.class,
            PromoteCommand.class,
            DiscardCommand.class,
            ReceiptsCommand.class,
            OrderCommand.class,
            ExplainConfigCommand.class,
            VerifyCommand.class,
            VersionCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs a command and ends the JVM with its exit code, whatever threads a library left behind. */
    public static void main(String[] arguments) {
        int code = ExitCodes.FAILED;
        try {
            code = commandLine().execute(arguments);
        } finally {
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().exit(code);
        }
    }

    /** The commands, ready to be executed. */
    static CommandLine commandLine() {
        FaultPrinter faults = new FaultPrinter();
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
