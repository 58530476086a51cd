package io.stratagem.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Stratagem. */
@Command(
        name = "stratagem",
        description = "A strategy plugin host: versioned strategy bundles in, intents out.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class)
public final class Main {
    /** In the order in which help lists them. */
    private static final List<String> COMMANDS = List.of(
            "run",
            "reload",
            "rollback",
            "promote",
            "discard",
            "receipts",
            "order",
            "explain-config",
            "verify",
            "version");

    private Main() {}

    /** Runs a command and ends the JVM with its exit code, whatever threads a library left behind. */
    public static void main(String[] arguments) {
        int code = ExitCodes.FAILED;
        try {
            code = commandLine(arguments).execute(arguments);
        } finally {
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().exit(code);
        }
    }

    /**
     * The command line, ready to be executed. Making a command takes longer than running some, so only the one that is named first is
     * made, or all of them when none is.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        boolean isNamed = arguments.length > 0 && COMMANDS.contains(arguments[0]);
        for (String name : isNamed ? List.of(arguments[0]) : COMMANDS) {
            line.addSubcommand(command(name));
        }
        FaultPrinter faults = new FaultPrinter();
        return line.setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Callable<Integer> command(String name) {
        return switch (name) {
            case "run" -> new RunCommand();
            case "reload" -> new ReloadCommand();
            case "rollback" -> new RollbackCommand();
            case "promote" -> new PromoteCommand();
            case "discard" -> new DiscardCommand();
            case "receipts" -> new ReceiptsCommand();
            case "order" -> new OrderCommand();
            case "explain-config" -> new ExplainConfigCommand();
            case "verify" -> new VerifyCommand();
            case "version" -> new VersionCommand();
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }
}
