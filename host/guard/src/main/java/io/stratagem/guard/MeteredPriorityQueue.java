package io.stratagem.guard;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.NullUnmarked;

/** Stands in for PriorityQueue: every comparison and every element is charged. */
@StandsIn(of = PriorityQueue.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class MeteredPriorityQueue<E> extends PriorityQueue<E> {
    private static final long serialVersionUID = 1L;

    public MeteredPriorityQueue() {
        super(Ordering.<E>natural());
        Meter.allocate(128);
    }

    public MeteredPriorityQueue(int initialCapacity) {
        this(initialCapacity, null);
    }

    public MeteredPriorityQueue(Comparator<? super E> comparator) {
        super(Ordering.orNatural(comparator));
        Meter.allocate(128);
    }

    public MeteredPriorityQueue(int initialCapacity, Comparator<? super E> comparator) {
        super(Meter.array(initialCapacity, 8), Ordering.orNatural(comparator));
    }

    public MeteredPriorityQueue(Collection<? extends E> elements) {
        this();
        for (E element : elements) {
            offer(element);
        }
    }

    @Override
    public Comparator<? super E> comparator() {
        return Ordering.isNatural(super.comparator()) ? null : super.comparator();
    }

    @Override
    public boolean offer(E element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        return super.offer(element);
    }
}
