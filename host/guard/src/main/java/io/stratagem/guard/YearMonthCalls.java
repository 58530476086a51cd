package io.stratagem.guard;

import java.time.YearMonth;
import org.jspecify.annotations.NullUnmarked;

/** Reading a YearMonth from a text of bounded length. */
@StandsIn(of = YearMonth.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class YearMonthCalls {
    private YearMonthCalls() {}

    public static YearMonth parse(CharSequence text) {
        ParsedText.check(text);
        return YearMonth.parse(text);
    }
}
