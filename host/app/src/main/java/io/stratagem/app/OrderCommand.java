package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.operate.OperatorCommand;
import io.stratagem.store.CircuitOrder;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says an operator's word to a running host. */
@Command(
        name = "order",
        description = {
            "Say a word to a running host. It counts from the next epoch and is journaled before, so a replay repeats it.",
            "pause, resume: hold the intents of the subject, or of the whole host without one.",
            "open, close, auto: force the circuit of the subject, or let errors decide again.",
            "kill, revive: the kill switch of the whole host, which holds entries, and with --exits also exits.",
            "confirm: let the advisory intent of a strategy for --symbol pass."
        },
        mixinStandardHelpOptions = true)
final class OrderCommand extends HostCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WORD", description = "One of: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Word word;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = "A strategy, or a plugin as type@version.",
            defaultValue = "")
    private String subject = "";

    @Option(names = "--exits", description = "With kill: hold exits too.")
    private boolean exits;

    @Option(
            names = "--symbol",
            paramLabel = "SYMBOL[ N]",
            description = "With confirm: the symbol, or the symbol and the strategy_sequence of the intent meant.",
            defaultValue = "")
    private String symbol = "";

    /** What can be said. */
    enum Word {
        PAUSE,
        RESUME,
        OPEN,
        CLOSE,
        AUTO,
        KILL,
        REVIVE,
        CONFIRM
    }

    @Override
    public Integer call() {
        return ask(new OperatorCommand.Order(entry()));
    }

    private ControlEntry entry() {
        try {
            return switch (word) {
                case PAUSE -> entry(ControlKind.PAUSE, "");
                case RESUME -> entry(ControlKind.RESUME, "");
                case OPEN -> entry(ControlKind.OVERRIDE, CircuitOrder.OPEN.text());
                case CLOSE -> entry(ControlKind.OVERRIDE, CircuitOrder.CLOSED.text());
                case AUTO -> entry(ControlKind.OVERRIDE, CircuitOrder.AUTO.text());
                case KILL -> entry(ControlKind.KILL_SWITCH_ON, exits ? ControlEntry.ALL : "");
                case REVIVE -> entry(ControlKind.KILL_SWITCH_OFF, "");
                case CONFIRM -> entry(ControlKind.CONFIRM, symbol);
            };
        } catch (IllegalArgumentException wrong) {
            throw new FaultException(
                    new Fault(ErrorCode.E_CFG_OPTION, "order " + word, String.valueOf(wrong.getMessage()), subject),
                    wrong);
        }
    }

    private ControlEntry entry(ControlKind kind, String argument) {
        return new ControlEntry(0, 0, kind, subject, argument);
    }
}
