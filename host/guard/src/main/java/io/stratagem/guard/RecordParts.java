package io.stratagem.guard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the woven hashCode, equals and toString of a record call for each of its components. */
public final class RecordParts {
    private RecordParts() {}

    /** Of a reference, null included. */
    public static int hash(@Nullable Object component) {
        Meter.tick();
        return Objects.hashCode(component);
    }

    /** Of two references, null included. */
    public static boolean equal(@Nullable Object first, @Nullable Object second) {
        Meter.tick();
        return Objects.equals(first, second);
    }
}
