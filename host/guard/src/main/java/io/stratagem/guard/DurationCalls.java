package io.stratagem.guard;

import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;

/** Reading a Duration from a text of bounded length. */
@StandsIn(of = Duration.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class DurationCalls {
    private DurationCalls() {}

    public static Duration parse(CharSequence text) {
        ParsedText.check(text);
        return Duration.parse(text);
    }
}
