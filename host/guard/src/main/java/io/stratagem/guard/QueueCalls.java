package io.stratagem.guard;

import java.util.Queue;
import org.jspecify.annotations.NullUnmarked;

/** What queues have beyond other collections. */
@StandsIn(of = Queue.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class QueueCalls {
    private QueueCalls() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static boolean offer(Queue queue, Object element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        return queue.offer(element);
    }
}
