package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.app.operate.HostClient;
import io.stratagem.app.operate.OperatorCommand;
import io.stratagem.app.operate.ReceiptText;
import io.stratagem.app.report.SummaryJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands to a running host have in common: where it is, and how its answer is shown. */
abstract class HostCommand implements AnswersInJson {
    @Option(names = "--data", paramLabel = "DIR", description = "The data directory the host runs with.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public boolean isJson() {
        return json;
    }

    Path data() {
        return data == null ? RunArguments.defaultData() : data;
    }

    /** Asks the host and shows its answer. */
    int ask(OperatorCommand command) {
        HostClient host = new HostClient(data());
        try {
            Optional<JsonNode> answer = host.ask(command);
            if (answer.isEmpty()) {
                throw host.nobody();
            }
            boolean dryRun = command instanceof OperatorCommand.Reload reload && reload.dryRun();
            return show(answer.get(), dryRun);
        } catch (IOException broken) {
            return broken(broken);
        }
    }

    private int broken(IOException broken) {
        Fault fault =
                new Fault(ErrorCode.E_HOST_INTERNAL, data().toString(), "the host gave no answer", broken.toString());
        if (json) {
            spec.commandLine().getOut().println(new SummaryJson().refusal(List.of(fault)));
            spec.commandLine().getOut().flush();
        }
        FaultPrinter.print(spec.commandLine(), List.of(fault));
        return ExitCodes.FAILED;
    }

    /** Shows an answer in the form of the channel's. */
    int show(JsonNode answer, boolean dryRun) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            answer.path("receipts")
                    .forEach(receipt -> ReceiptText.lines(receipt, dryRun).forEach(out::println));
            answer.path("said").forEach(line -> out.println(line.asString("")));
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        answer.path("errors")
                .forEach(fault -> err.println(fault.path("sentence").asString("")));
        err.flush();
        return switch (answer.path("outcome").asString("")) {
            case "done" -> ExitCodes.FINE;
            case "refused" -> ExitCodes.REFUSED;
            default -> ExitCodes.FAILED;
        };
    }
}
