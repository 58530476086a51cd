package io.stratagem.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Stratagem. */
@Command(
        name = "stratagem",
        description = "A strategy plugin host: versioned strategy bundles in, intents out.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class)
public final class Main {
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
        Map<String, Supplier<Callable<Integer>>> commands = commands();
        Supplier<Callable<Integer>> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        List<Callable<Integer>> made = (named == null ? commands.values() : List.of(named))
                .stream().map(Supplier::get).toList();
        if (named != null && made.getFirst() instanceof RunCommand run) {
            run.begin();
        }
        CommandLine line = new CommandLine(new Main());
        made.forEach(line::addSubcommand);
        FaultPrinter faults = new FaultPrinter();
        return line.setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** By name, in the order in which help lists them. */
    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand::new);
        commands.put("reload", ReloadCommand::new);
        commands.put("rollback", RollbackCommand::new);
        commands.put("promote", PromoteCommand::new);
        commands.put("discard", DiscardCommand::new);
        commands.put("receipts", ReceiptsCommand::new);
        commands.put("order", OrderCommand::new);
        commands.put("explain-config", ExplainConfigCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("version", VersionCommand::new);
        return commands;
    }
}
