package io.stratagem.evaluation;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether an intent may leave a plugin. */
public final class OutputCheck {
    /** Far above any position, and far enough below infinity for sums and scales of it to stay finite. */
    private static final double MAX_NOTIONAL = 1e15;

    private static final int MAX_TEXT = 256;
    private static final int MAX_HORIZON = 32;

    private OutputCheck() {}

    /** What is wrong with the intent, or null. {@link StrategyIntent#NONE} is not an intent and is not asked about. */
    public static @Nullable String problem(StrategyIntent intent) {
        double confidence = intent.confidence();
        if (!(confidence >= 0 && confidence <= 1)) {
            return "confidence " + confidence + " is outside [0, 1]";
        }
        double notional = intent.targetNotional();
        if (intent.direction() == Direction.FLAT) {
            if (notional != 0) {
                return "a FLAT intent has the notional " + notional + "; it must be 0";
            }
        } else if (!(notional > 0 && notional <= MAX_NOTIONAL)) {
            return "a " + intent.direction() + " intent has the notional " + notional
                    + "; it must be positive and at most " + MAX_NOTIONAL;
        }
        String horizon = intent.horizon();
        if (horizon != null && !isName(horizon, MAX_HORIZON)) {
            return "the horizon is not a name of at most " + MAX_HORIZON + " letters, digits, _ . or -";
        }
        return rationaleProblem(intent);
    }

    private static @Nullable String rationaleProblem(StrategyIntent intent) {
        if (intent.rationale().size() > StrategyIntent.MAX_REASONS) {
            return intent.rationale().size() + " reasons; at most " + StrategyIntent.MAX_REASONS + " are kept";
        }
        for (Reason reason : intent.rationale()) {
            if (!isName(reason.name(), Reason.MAX_LENGTH)) {
                return "a reason is not a name of at most " + Reason.MAX_LENGTH + " letters, digits, _ . or -";
            }
            if (Double.isInfinite(reason.value())) {
                return "reason " + reason.name() + " has the value " + reason.value();
            }
        }
        if (intent.meta().size() > StrategyIntent.MAX_META) {
            return intent.meta().size() + " meta entries; at most " + StrategyIntent.MAX_META + " are kept";
        }
        for (Map.Entry<String, Object> entry : intent.meta().entrySet()) {
            if (!isName(entry.getKey(), Reason.MAX_LENGTH)) {
                return "a meta key is not a name of at most " + Reason.MAX_LENGTH + " letters, digits, _ . or -";
            }
            if (entry.getValue() instanceof Double number && !Double.isFinite(number)) {
                return "meta " + entry.getKey() + " is " + number;
            }
            if (entry.getValue() instanceof String text && !isText(text)) {
                return "meta " + entry.getKey() + " is longer than " + MAX_TEXT
                        + " or has control characters or broken surrogate pairs";
            }
        }
        return null;
    }

    static boolean isName(String text, int maxLength) {
        if (text.isEmpty() || text.length() > maxLength) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean isLetterOrDigit = letter < 128 && Character.isLetterOrDigit(letter);
            boolean allowed = isLetterOrDigit || letter == '_' || letter == '-' || letter == '.';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** Text that every reader of the outputs can take: no control characters, no halves of surrogate pairs. */
    private static boolean isText(String text) {
        return text.length() <= MAX_TEXT
                && text.codePoints()
                        .noneMatch(point ->
                                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
