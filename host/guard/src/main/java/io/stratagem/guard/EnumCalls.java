package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** What all enum constants have. */
@StandsIn(of = Enum.class)
@Cost(CostClass.DET)
@NullUnmarked // nulls pass as the original lets them
public final class EnumCalls {
    private EnumCalls() {}

    public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
        Walk.read(name == null ? 0 : name.length());
        return Enum.valueOf(type, name);
    }
}
