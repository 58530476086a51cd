package io.stratagem.guard;

import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** Comparison in natural order. */
@StandsIn(of = Comparable.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class ComparableCalls {
    private ComparableCalls() {}

    public static int compareTo(Comparable<?> first, Object second) {
        return Walk.compare(Objects.requireNonNull(first), second);
    }
}
