package io.stratagem.guard;

import java.time.Period;
import org.jspecify.annotations.NullUnmarked;

/** Reading a Period from a text of bounded length. */
@StandsIn(of = Period.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class PeriodCalls {
    private PeriodCalls() {}

    public static Period parse(CharSequence text) {
        ParsedText.check(text);
        return Period.parse(text);
    }
}
