package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.RunDirectory;
import io.stratagem.app.operate.HostClient;
import io.stratagem.app.operate.OperatorCommand;
import io.stratagem.app.reload.GenerationFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows what reloads did: of the running host, or of the newest run. */
@Command(
        name = "receipts",
        description = "Show what reloads did: those of the running host, or of the newest run when none is running.",
        mixinStandardHelpOptions = true)
final class ReceiptsCommand extends HostCommand implements Callable<Integer> {
    @Option(
            names = "--last",
            paramLabel = "N",
            description = "The newest so many. Default: ${DEFAULT-VALUE}.",
            defaultValue = "20")
    private int last = 20;

    @Option(
            names = "--collect",
            description = {
                "Have the running host collect garbage first, and name what pins bundles that are not unloaded then.",
                "Evaluation stands still meanwhile, once or twice as long as a full collection takes."
            })
    private boolean collects;

    @Override
    public Integer call() throws IOException {
        if (last < 1) {
            throw new FaultException(
                    new Fault(ErrorCode.E_CFG_OPTION, "--last", "must be at least 1", Integer.toString(last)));
        }
        HostClient host = new HostClient(data());
        Optional<JsonNode> answer = host.ask(new OperatorCommand.Receipts(last, collects));
        if (collects && answer.isEmpty()) {
            throw host.nobody();
        }
        return show(answer.isPresent() ? answer.get() : kept(), false);
    }

    /** The same answer, made of what the newest run left. */
    private JsonNode kept() throws IOException {
        Path run = RunDirectory.newest(data())
                .orElseThrow(() -> new FaultException(new Fault(
                        ErrorCode.E_CFG_OPTION, "--data", "nothing ran with this data directory", data().toString())));
        Path file = run.resolve(GenerationFiles.RECEIPTS);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("outcome", "done");
        answer.putArray("said").add(lines.isEmpty() ? "no reload in " + run : "of " + run);
        answer.putArray("errors");
        answer.putArray("released");
        ArrayNode receipts = answer.putArray("receipts");
        for (String line : lines.subList(Math.max(0, lines.size() - last), lines.size())) {
            try {
                receipts.add(JsonMapper.shared().readTree(line));
            } catch (JacksonException half) {
                // The last line of a host that was killed while it wrote.
            }
        }
        return answer;
    }
}
