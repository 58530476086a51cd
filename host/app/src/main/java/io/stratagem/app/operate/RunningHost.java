package io.stratagem.app.operate;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.reload.Receipt;
import io.stratagem.app.reload.ReleasedBundle;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.run.Run;
import io.stratagem.store.ControlEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The host an operator speaks to. Waits for the run as long as is polite, and then says that what was asked for is still to come. */
public final class RunningHost implements Operator {
    private static final long RELOAD_SECONDS = 60;
    private static final long ORDER_SECONDS = 3;

    private final ReloadService reloads;

    /** The host whose reloads these are. */
    public RunningHost(ReloadService reloads) {
        this.reloads = reloads;
    }

    @Override
    public Answer execute(OperatorCommand command) {
        try {
            return switch (command) {
                case OperatorCommand.Reload reload -> receipt(reloads.reload(reload.dryRun()), reload.dryRun());
                case OperatorCommand.Rollback rollback -> receipt(reloads.rollback(), false);
                case OperatorCommand.Promote promote -> receipt(reloads.promote(promote.strategyId()), false);
                case OperatorCommand.Discard discard -> receipt(reloads.discard(discard.strategyId()), false);
                case OperatorCommand.Receipts receipts -> receipts(receipts);
                case OperatorCommand.Order order -> order(order.entry());
            };
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FaultException refused) {
                return Answer.refused(refused.faults());
            }
            return Answer.failed(
                    Fault.of(ErrorCode.E_HOST_INTERNAL, command.line(), String.valueOf(failed.getCause())));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Answer.failed(Fault.of(ErrorCode.E_HOST_INTERNAL, command.line(), "the host ends"));
        }
    }

    private static Answer receipt(CompletableFuture<Receipt> asked, boolean dryRun)
            throws ExecutionException, InterruptedException {
        Receipt receipt;
        try {
            receipt = asked.get(RELOAD_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException waiting) {
            return Answer.done("the run has not come to its next event; the reload waits for it, see receipts");
        }
        List<String> said = new ArrayList<>();
        if (dryRun) {
            said.add("dry run: nothing was changed");
        }
        if (receipt.isOverruling()) {
            said.add(
                    "the catalog file was left alone and is not what runs; it counts again when a watched file changes, "
                            + "or with reload");
        }
        Answer.Outcome outcome = receipt.refused().isEmpty() ? Answer.Outcome.DONE : Answer.Outcome.REFUSED;
        return new Answer(outcome, said, receipt.refused(), List.of(receipt.tree()), List.of());
    }

    private Answer receipts(OperatorCommand.Receipts asked) throws ExecutionException, InterruptedException {
        List<String> said = new ArrayList<>();
        if (asked.collects()) {
            try {
                reloads.collect().get(RELOAD_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException waiting) {
                said.add("a reload is under way; garbage is collected after it, see receipts");
            }
        }
        List<ReleasedBundle> released = reloads.released();
        if (asked.collects() && released.isEmpty()) {
            said.add("no bundle waits to be unloaded");
        }
        released.forEach(bundle -> said.addAll(bundle.lines()));
        List<Receipt> receipts = reloads.receipts();
        List<Map<String, Object>> trees = receipts.stream()
                .skip(Math.max(0, receipts.size() - (long) asked.last()))
                .map(Receipt::tree)
                .toList();
        return new Answer(
                Answer.Outcome.DONE,
                said,
                List.of(),
                trees,
                released.stream().map(ReleasedBundle::tree).toList());
    }

    private Answer order(ControlEntry entry) throws ExecutionException, InterruptedException {
        String spoken = entry.kind() + " " + entry.subject() + " " + entry.argument();
        Run run = reloads.run();
        if (run == null) {
            return Answer.refused(List.of(new Fault(
                    ErrorCode.E_CFG_OPTION,
                    "order",
                    "no run is played, or it repeats a control journal",
                    spoken.strip())));
        }
        List<Fault> faults = check(entry, run.generation(), spoken.strip());
        if (!faults.isEmpty()) {
            return Answer.refused(faults);
        }
        try {
            long epoch = run.order(entry).get(ORDER_SECONDS, TimeUnit.SECONDS);
            return Answer.done(spoken.strip() + " counts from epoch " + epoch);
        } catch (TimeoutException waiting) {
            return Answer.done(spoken.strip() + " counts from the next epoch, which has not come yet");
        }
    }

    private static List<Fault> check(ControlEntry entry, Generation generation, String spoken) {
        boolean known = entry.subject().isEmpty()
                || generation.strategies().stream()
                        .anyMatch(strategy -> strategy.id().equals(entry.subject())
                                || strategy.plugin().id().equals(entry.subject()));
        String problem = switch (entry.kind()) {
            case PAUSE, RESUME, OVERRIDE, CONFIRM ->
                known ? "" : "no strategy and no type@version of that name is evaluated";
            case KILL_SWITCH_ON, KILL_SWITCH_OFF ->
                entry.subject().isEmpty() ? "" : "the kill switch is one for the whole host";
            case GENERATION_SWITCH, WALL_CLOCK_KILL, MEMORY_KILL, EPOCH_CLOSED_BY_TIMER -> "nobody can order that";
        };
        return problem.isEmpty() ? List.of() : List.of(new Fault(ErrorCode.E_CFG_OPTION, "order", problem, spoken));
    }
}
