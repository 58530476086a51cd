package io.stratagem.guard;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** Stands in for TreeSet: every comparison and every element is charged. */
@StandsIn(of = TreeSet.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class MeteredTreeSet<E> extends TreeSet<E> {
    private static final long serialVersionUID = 1L;
    private static final int ELEMENT_BYTES = 64;

    public MeteredTreeSet() {
        super(Ordering.<E>natural());
        Meter.allocate(ELEMENT_BYTES);
    }

    public MeteredTreeSet(Comparator<? super E> comparator) {
        super(Ordering.orNatural(comparator));
        Meter.allocate(ELEMENT_BYTES);
    }

    public MeteredTreeSet(Collection<? extends E> elements) {
        this();
        for (E element : elements) {
            add(element);
        }
    }

    @Override
    public Comparator<? super E> comparator() {
        return Ordering.isNatural(super.comparator()) ? null : super.comparator();
    }

    @Override
    public boolean add(E element) {
        Meter.allocate(ELEMENT_BYTES);
        return super.add(element);
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        boolean isChanged = false;
        for (E element : elements) {
            isChanged |= add(element);
        }
        return isChanged;
    }
}
