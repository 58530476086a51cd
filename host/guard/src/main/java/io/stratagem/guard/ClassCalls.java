package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** What of a class object may be seen: the name, without the address in a lambda's. */
@StandsIn(of = Class.class)
@Cost(CostClass.DET)
@NullUnmarked // nulls pass as the original lets them
public final class ClassCalls {
    private ClassCalls() {}

    public static String getSimpleName(Class<?> type) {
        Meter.allocate(64);
        return Identity.withoutAddress(type.getSimpleName());
    }
}
