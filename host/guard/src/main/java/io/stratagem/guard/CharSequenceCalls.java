package io.stratagem.guard;

import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** Texts of either kind. */
@StandsIn(of = CharSequence.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class CharSequenceCalls {
    private CharSequenceCalls() {}

    public static CharSequence subSequence(CharSequence text, int from, int to) {
        Texts.made(2 * Math.max(0, (long) to - from));
        return text.subSequence(from, to);
    }

    public static boolean isEmpty(CharSequence text) {
        return text.length() == 0;
    }

    public static IntStream chars(CharSequence text) {
        return MeteredIntStream.of(text.chars());
    }

    public static IntStream codePoints(CharSequence text) {
        return MeteredIntStream.of(text.codePoints());
    }

    public static int compare(CharSequence first, CharSequence second) {
        Walk.read(Math.min(first.length(), second.length()));
        return CharSequence.compare(first, second);
    }
}
