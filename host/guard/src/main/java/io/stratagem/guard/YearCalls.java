package io.stratagem.guard;

import java.time.Year;
import org.jspecify.annotations.NullUnmarked;

/** Reading a Year from a text of bounded length. */
@StandsIn(of = Year.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class YearCalls {
    private YearCalls() {}

    public static Year parse(CharSequence text) {
        ParsedText.check(text);
        return Year.parse(text);
    }
}
