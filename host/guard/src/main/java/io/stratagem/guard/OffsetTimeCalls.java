package io.stratagem.guard;

import java.time.OffsetTime;
import org.jspecify.annotations.NullUnmarked;

/** Reading a OffsetTime from a text of bounded length. */
@StandsIn(of = OffsetTime.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class OffsetTimeCalls {
    private OffsetTimeCalls() {}

    public static OffsetTime parse(CharSequence text) {
        ParsedText.check(text);
        return OffsetTime.parse(text);
    }
}
