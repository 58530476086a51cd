package io.stratagem.guard;

import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Reading a Instant from a text of bounded length. */
@StandsIn(of = Instant.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class InstantCalls {
    private InstantCalls() {}

    public static Instant parse(CharSequence text) {
        ParsedText.check(text);
        return Instant.parse(text);
    }
}
