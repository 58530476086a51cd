package io.stratagem.guard;

import java.time.LocalTime;
import org.jspecify.annotations.NullUnmarked;

/** Reading a LocalTime from a text of bounded length. */
@StandsIn(of = LocalTime.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class LocalTimeCalls {
    private LocalTimeCalls() {}

    public static LocalTime parse(CharSequence text) {
        ParsedText.check(text);
        return LocalTime.parse(text);
    }
}
