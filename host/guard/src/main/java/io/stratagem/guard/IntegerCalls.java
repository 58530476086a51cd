package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** Reading an Integer from a text of bounded length. */
@StandsIn(of = Integer.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class IntegerCalls {
    private IntegerCalls() {}

    public static int parseInt(String text) {
        ParsedText.check(text);
        return Integer.parseInt(text);
    }

    public static Integer valueOf(String text) {
        ParsedText.check(text);
        return Integer.valueOf(text);
    }

    public static int parseInt(String text, int radix) {
        ParsedText.check(text);
        return Integer.parseInt(text, radix);
    }
}
