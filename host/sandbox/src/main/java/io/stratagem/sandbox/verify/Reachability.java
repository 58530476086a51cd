package io.stratagem.sandbox.verify;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which classes of a bundle its entry classes can ever need: themselves, and again and again whatever a needed class names in its
 * constant pool, which holds superclass, interfaces, nest, descriptors and the arguments of bootstrap methods.
 */
final class Reachability {
    private final BundleClasses classes;
    private final CodeFindings findings;

    Reachability(BundleClasses classes, CodeFindings findings) {
        this.classes = classes;
        this.findings = findings;
    }

    /** Internal names of the needed classes. */
    SortedSet<String> from(Collection<String> entries) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        entries.stream().filter(name -> classes.model(name) != null).forEach(open::add);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (reached.add(name)) {
                classes.forEach(
                        java.util.List.of(name),
                        findings,
                        model -> NamedTypes.of(model).stream()
                                .filter(named -> classes.model(named) != null && !reached.contains(named))
                                .forEach(open::add));
            }
        }
        return reached;
    }
}
