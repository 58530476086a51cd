package io.stratagem.guard;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Sets of constants, in the order given. */
@StandsIn(of = Set.class)
@Cost(CostClass.DET)
@NullUnmarked // nulls pass as the original lets them
public final class SetCalls {
    private SetCalls() {}

    public static <T> Set<T> copyOf(Collection<? extends T> elements) {
        return FixedSet.copyOf(elements);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Set<T> of(T... elements) {
        return FixedSet.of(elements);
    }

    public static <T> Set<T> of() {
        return FixedSet.of();
    }

    public static <T> Set<T> of(T a) {
        return FixedSet.of(a);
    }

    public static <T> Set<T> of(T a, T b) {
        return FixedSet.of(a, b);
    }

    public static <T> Set<T> of(T a, T b, T c) {
        return FixedSet.of(a, b, c);
    }

    public static <T> Set<T> of(T a, T b, T c, T d) {
        return FixedSet.of(a, b, c, d);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e) {
        return FixedSet.of(a, b, c, d, e);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f) {
        return FixedSet.of(a, b, c, d, e, f);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g) {
        return FixedSet.of(a, b, c, d, e, f, g);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g, T h) {
        return FixedSet.of(a, b, c, d, e, f, g, h);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i) {
        return FixedSet.of(a, b, c, d, e, f, g, h, i);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i, T j) {
        return FixedSet.of(a, b, c, d, e, f, g, h, i, j);
    }
}
