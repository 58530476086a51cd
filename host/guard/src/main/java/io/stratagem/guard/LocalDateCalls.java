package io.stratagem.guard;

import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** Reading a LocalDate from a text of bounded length. */
@StandsIn(of = LocalDate.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class LocalDateCalls {
    private LocalDateCalls() {}

    public static LocalDate parse(CharSequence text) {
        ParsedText.check(text);
        return LocalDate.parse(text);
    }
}
