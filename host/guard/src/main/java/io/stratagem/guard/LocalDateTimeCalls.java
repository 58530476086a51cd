package io.stratagem.guard;

import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** Reading a LocalDateTime from a text of bounded length. */
@StandsIn(of = LocalDateTime.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class LocalDateTimeCalls {
    private LocalDateTimeCalls() {}

    public static LocalDateTime parse(CharSequence text) {
        ParsedText.check(text);
        return LocalDateTime.parse(text);
    }
}
