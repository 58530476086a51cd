package io.stratagem.evaluation;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.guard.Budget;
import io.stratagem.guard.BudgetExceeded;
import io.stratagem.guard.Trip;
import io.stratagem.guard.watch.PlainText;
import io.stratagem.guard.watch.ThrownText;

/**
 * What went wrong in one evaluation. Nothing of the plugin's is kept: of a throwable only texts, bounded and without control characters.
 *
 * @param detail one line: what was thrown, which limit was exceeded, or what is wrong with the output
 */
public record PluginError(ErrorCode code, String detail) {
    private static final int MAX_LENGTH = 300;

    public PluginError {
        detail = PlainText.of(detail, MAX_LENGTH);
    }

    /** Of what was thrown; made inside the budget. */
    static PluginError thrown(Throwable throwable, Budget budget) {
        if (throwable instanceof BudgetExceeded exceeded) {
            return exceeded(exceeded.trip(), budget);
        }
        ThrownText text = ThrownText.of(throwable);
        String where = text.where().isEmpty() ? "" : " at " + text.where();
        return new PluginError(ErrorCode.E_STRAT_EVALUATION_FAILED, text.type() + where);
    }

    static PluginError exceeded(Trip trip, Budget budget) {
        String limit = switch (trip) {
            case FUEL -> "fuel: more than " + budget.fuel() + " units of computation";
            case ALLOCATION -> "allocation: more than " + budget.allocationBytes() + " bytes charged";
            case DEPTH -> "depth: more than " + budget.depth() + " calls nested";
            case DEADLINE -> "deadline";
            case MEMORY -> "memory";
        };
        return new PluginError(ErrorCode.E_STRAT_BUDGET_EXCEEDED, limit);
    }

    static PluginError output(String problem) {
        return new PluginError(ErrorCode.E_STRAT_OUTPUT_INVALID, problem);
    }

    /** Of an evaluation that did not come back, in the words of whoever gave its thread up. */
    public static PluginError stuck(String detail) {
        return new PluginError(ErrorCode.E_STRAT_STUCK, detail);
    }
}
