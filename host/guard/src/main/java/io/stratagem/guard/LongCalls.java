package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** Reading a Long from a text of bounded length. */
@StandsIn(of = Long.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class LongCalls {
    private LongCalls() {}

    public static long parseLong(String text) {
        ParsedText.check(text);
        return Long.parseLong(text);
    }

    public static Long valueOf(String text) {
        ParsedText.check(text);
        return Long.valueOf(text);
    }

    public static long parseLong(String text, int radix) {
        ParsedText.check(text);
        return Long.parseLong(text, radix);
    }
}
