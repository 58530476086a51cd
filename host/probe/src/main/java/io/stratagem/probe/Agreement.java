package io.stratagem.probe;

import io.stratagem.evaluation.EvaluationResult;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two decisions come to the same for a trader. Features that started at other times are never equal to the last bit. */
final class Agreement {
    private static final double TOLERANCE = 0.01;

    private Agreement() {}

    static boolean of(Outcome one, Outcome other) {
        return isDecided(one) == isDecided(other)
                && isError(one) == isError(other)
                && intents(one.said(), other.said())
                && scales(one.scales(), other.scales());
    }

    private static boolean isDecided(Outcome outcome) {
        return outcome.result() != EvaluationResult.FEATURE_MISSING && outcome.result() != EvaluationResult.WARMING_UP;
    }

    private static boolean isError(Outcome outcome) {
        return outcome.result() == EvaluationResult.ERROR;
    }

    private static boolean intents(List<Said> one, List<Said> other) {
        boolean agree = one.size() == other.size();
        for (int index = 0; index < one.size() && agree; index++) {
            agree = intent(one.get(index), other.get(index));
        }
        return agree;
    }

    private static boolean intent(Said one, Said other) {
        return one.symbol().equals(other.symbol())
                && one.intent().direction() == other.intent().direction()
                && isClose(one.intent().confidence(), other.intent().confidence())
                && isClose(one.intent().targetNotional(), other.intent().targetNotional());
    }

    private static boolean scales(@Nullable Scales one, @Nullable Scales other) {
        if (one == null || other == null) {
            return one == other;
        }
        return Objects.equals(one.longVeto(), other.longVeto())
                && Objects.equals(one.shortVeto(), other.shortVeto())
                && (one.longVeto() != null || isClose(one.longScale(), other.longScale()))
                && (one.shortVeto() != null || isClose(one.shortScale(), other.shortScale()));
    }

    private static boolean isClose(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }
}
