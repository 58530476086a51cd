package io.stratagem.guard;

import java.time.OffsetDateTime;
import org.jspecify.annotations.NullUnmarked;

/** Reading a OffsetDateTime from a text of bounded length. */
@StandsIn(of = OffsetDateTime.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class OffsetDateTimeCalls {
    private OffsetDateTimeCalls() {}

    public static OffsetDateTime parse(CharSequence text) {
        ParsedText.check(text);
        return OffsetDateTime.parse(text);
    }
}
