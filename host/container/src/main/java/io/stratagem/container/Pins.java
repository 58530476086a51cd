package io.stratagem.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was found to keep the classes of a released bundle from being unloaded, after a collection. Stacks and objects are known by class
 * name alone; where another bundle has a class of that name, it may be that bundle's. Immutable.
 *
 * @param threads that are in the bundle's code or have its loader as context class loader, by name
 * @param objects classes of which there are objects, first those no other bundle has. Objects that only static fields of the same bundle hold are among
 *     them and pin nothing by themselves
 * @param isCounted whether this JVM counts objects at all
 */
public record Pins(List<HoldingThread> threads, List<LiveObjects> objects, boolean isCounted) {
    private static final int MOST_CLASSES = 8;

    public Pins {
        threads = List.copyOf(threads);
        objects = List.copyOf(objects);
    }

    /**
     * A thread.
     *
     * @param isGivenUp whether it did not come back from a plugin in time and was replaced
     * @param isContext whether the bundle's loader is its context class loader
     * @param where the topmost frame in a class of the bundle, or empty
     * @param alsoOf plugins of other bundles that have a class of that name, joined by commas, or empty
     */
    public record HoldingThread(
            String name, Thread.State state, boolean isGivenUp, boolean isContext, String where, String alsoOf) {
        String sentence() {
            StringBuilder line =
                    new StringBuilder("thread " + name + " (" + state.name().toLowerCase(Locale.ROOT));
            line.append(isGivenUp ? ", given up)" : ")");
            if (!where.isEmpty()) {
                line.append(" is in ").append(where).append(doubt(alsoOf));
            }
            if (isContext) {
                line.append(where.isEmpty() ? " has" : " and has").append(" its loader as context class loader");
            }
            return line.toString();
        }
    }

    /**
     * Objects of a class.
     *
     * @param count at least 1
     * @param alsoOf plugins of other bundles that have a class of that name, whose objects are counted too, joined by commas, or empty
     */
    public record LiveObjects(String className, long count, String alsoOf) {
        String sentence() {
            return count + (count == 1 ? " object of " : " objects of ") + className + doubt(alsoOf);
        }
    }

    private static String doubt(String alsoOf) {
        return alsoOf.isEmpty() ? "" : " (or of the same name in " + alsoOf + ")";
    }

    /** One line each for a person, at least one; of many classes the first few. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        threads.forEach(thread -> sentences.add(thread.sentence()));
        objects.stream().limit(MOST_CLASSES).forEach(live -> sentences.add(live.sentence()));
        if (objects.size() > MOST_CLASSES) {
            sentences.add("objects of " + (objects.size() - MOST_CLASSES) + " classes more");
        }
        if (!isCounted) {
            sentences.add("this JVM does not count objects");
        }
        if (sentences.isEmpty()) {
            sentences.add(
                    "no thread in its code and no object of its classes; somebody may hold a class or the loader itself");
        }
        return sentences;
    }
}
