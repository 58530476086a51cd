package io.stratagem.guard;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.NullUnmarked;

/** What every object has. */
@StandsIn(of = Object.class)
@Cost(CostClass.DET)
@NullUnmarked // nulls pass as the original lets them
public final class ObjectCalls {
    private ObjectCalls() {}

    public static boolean equals(Object object, Object other) {
        requireNonNull(object);
        return Walk.equal(object, other);
    }

    public static int hashCode(Object object) {
        return Walk.hash(requireNonNull(object));
    }

    public static String toString(Object object) {
        return Texts.of(requireNonNull(object));
    }
}
