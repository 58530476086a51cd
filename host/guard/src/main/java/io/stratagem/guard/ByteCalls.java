package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** Reading a Byte from a text of bounded length. */
@StandsIn(of = Byte.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class ByteCalls {
    private ByteCalls() {}

    public static byte parseByte(String text) {
        ParsedText.check(text);
        return Byte.parseByte(text);
    }

    public static Byte valueOf(String text) {
        ParsedText.check(text);
        return Byte.valueOf(text);
    }
}
