package io.stratagem.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Runs a command as a person would, and keeps what it printed. */
record CommandRun(int exitCode, String out, String err) {
    static final Path ROOT = Path.of(System.getProperty("stratagem.root", "."));
    static final Path SAMPLES = ROOT.resolve("samples");

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine(arguments);
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        int code = commandLine.execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** {@code run} on the sample catalog with its own directories, plus these arguments. */
    static CommandRun run(Path data, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "run",
                "--until-end",
                "--plugins",
                bundles(data).toString(),
                "--instruments",
                SAMPLES.resolve("instruments.yaml").toString(),
                "--data",
                data.resolve("data").toString()));
        if (!List.of(arguments).contains("--catalog")) {
            all.addAll(List.of("--catalog", SAMPLES.resolve("catalog.yaml").toString()));
        }
        all.addAll(List.of(arguments));
        return of(all.toArray(String[]::new));
    }

    /** A watched directory with the four bundles as they were built. */
    static Path bundles(Path data) throws Exception {
        Path directory = Files.createDirectories(data.resolve("plugins"));
        for (String family : List.of("legacy-macd-rsi", "trend-multifactor", "mean-reversion", "volatility-overlay")) {
            Path jar = ROOT.resolve("plugins/" + family + "/target/" + family + "-1.0.0.jar");
            Path dropped = directory.resolve(jar.getFileName());
            if (!Files.exists(dropped)) {
                Files.copy(jar, dropped);
            }
        }
        return directory;
    }

    static String sample(String symbol) {
        return SAMPLES.resolve("data/" + symbol + "_1d.csv.gz").toString();
    }

    JsonNode json() {
        return new ObjectMapper().readTree(out);
    }

    String runHash() {
        return json().get("run_hash").asString();
    }
}
