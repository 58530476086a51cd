package io.stratagem.guard;

import java.util.EnumMap;
import org.jspecify.annotations.NullUnmarked;

/** A place for each constant. */
@StandsIn(of = EnumMap.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class EnumMapConstructors {
    private EnumMapConstructors() {}

    public static void chargeNew(Class<?> type) {
        Meter.allocate(512);
        Meter.charge(16);
    }
}
