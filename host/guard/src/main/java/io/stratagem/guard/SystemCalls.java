package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** The two members of System that only compute. */
@StandsIn(of = System.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class SystemCalls {
    private SystemCalls() {}

    @SuppressWarnings("SuspiciousSystemArraycopy")
    public static void arraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
        Walk.read(length);
        System.arraycopy(from, fromIndex, to, toIndex, length);
    }

    @Cost(CostClass.DET)
    public static int identityHashCode(Object object) {
        return object == null ? 0 : Identity.hash(object);
    }
}
