package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** Reading a Double from a text of bounded length. */
@StandsIn(of = Double.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class DoubleCalls {
    private DoubleCalls() {}

    public static double parseDouble(String text) {
        ParsedText.check(text);
        return Double.parseDouble(text);
    }

    public static Double valueOf(String text) {
        ParsedText.check(text);
        return Double.valueOf(text);
    }

    @Cost(CostClass.DET)
    public static long doubleToRawLongBits(double value) {
        return Double.doubleToLongBits(value);
    }
}
