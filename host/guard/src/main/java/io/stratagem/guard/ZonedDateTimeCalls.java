package io.stratagem.guard;

import java.time.ZonedDateTime;
import org.jspecify.annotations.NullUnmarked;

/** Reading a ZonedDateTime from a text of bounded length. */
@StandsIn(of = ZonedDateTime.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class ZonedDateTimeCalls {
    private ZonedDateTimeCalls() {}

    public static ZonedDateTime parse(CharSequence text) {
        ParsedText.check(text);
        return ZonedDateTime.parse(text);
    }
}
