package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** Reading a Float from a text of bounded length. */
@StandsIn(of = Float.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class FloatCalls {
    private FloatCalls() {}

    public static float parseFloat(String text) {
        ParsedText.check(text);
        return Float.parseFloat(text);
    }

    public static Float valueOf(String text) {
        ParsedText.check(text);
        return Float.valueOf(text);
    }

    @Cost(CostClass.DET)
    public static int floatToRawIntBits(float value) {
        return Float.floatToIntBits(value);
    }
}
