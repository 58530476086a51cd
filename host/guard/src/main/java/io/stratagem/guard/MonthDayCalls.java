package io.stratagem.guard;

import java.time.MonthDay;
import org.jspecify.annotations.NullUnmarked;

/** Reading a MonthDay from a text of bounded length. */
@StandsIn(of = MonthDay.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class MonthDayCalls {
    private MonthDayCalls() {}

    public static MonthDay parse(CharSequence text) {
        ParsedText.check(text);
        return MonthDay.parse(text);
    }
}
