package io.stratagem.guard;

import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** Null-safe forms of what every object has. */
@StandsIn(of = Objects.class)
@Cost(CostClass.DET)
@NullUnmarked // nulls pass as the original lets them
public final class ObjectsCalls {
    private ObjectsCalls() {}

    public static boolean equals(Object first, Object second) {
        return Walk.equal(first, second);
    }

    public static boolean deepEquals(Object first, Object second) {
        return ArraysCalls.deepEqual(first, second);
    }

    public static int hashCode(Object object) {
        return Walk.hash(object);
    }

    public static int hash(Object... objects) {
        return ArraysCalls.hashCode(objects);
    }

    public static String toString(Object object) {
        return Texts.of(object);
    }

    public static String toString(Object object, String otherwise) {
        return object == null ? otherwise : Texts.of(object);
    }
}
