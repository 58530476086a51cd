package io.stratagem.guard;

import java.util.StringJoiner;
import org.jspecify.annotations.NullUnmarked;

/** Joiners, charged by the characters kept and made. */
@StandsIn(of = StringJoiner.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class StringJoinerCalls {
    private StringJoinerCalls() {}

    public static void chargeNew(CharSequence separator) {
        Meter.allocate(64);
    }

    public static void chargeNew(CharSequence separator, CharSequence prefix, CharSequence suffix) {
        Texts.made((long) separator.length() + prefix.length() + suffix.length());
    }

    public static StringJoiner add(StringJoiner joiner, CharSequence text) {
        Texts.made(2L * (text == null ? 4 : text.length()));
        return joiner.add(text);
    }

    public static String toString(StringJoiner joiner) {
        Texts.made(joiner.length());
        return joiner.toString();
    }
}
