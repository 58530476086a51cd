package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** Reading a Short from a text of bounded length. */
@StandsIn(of = Short.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class ShortCalls {
    private ShortCalls() {}

    public static short parseShort(String text) {
        ParsedText.check(text);
        return Short.parseShort(text);
    }

    public static Short valueOf(String text) {
        ParsedText.check(text);
        return Short.valueOf(text);
    }
}
