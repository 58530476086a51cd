package io.stratagem.container;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects there are of each class, by class name: classes of one name in several loaders are counted together. Arrays count for
 * the class of their elements, and lambdas and other hidden classes for the class they were written in. Immutable.
 */
final class ClassHistogram {
    /** {@code "   1:      12345     678900  [Ljava.lang.String; (java.base@25)"}. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    private static final String DIAGNOSTICS = "com.sun.management:type=DiagnosticCommand";

    private final Map<String, Long> objects;

    private ClassHistogram(Map<String, Long> objects) {
        this.objects = Map.copyOf(objects);
    }

    /**
     * Counts the objects of this JVM that are reachable, which takes a full collection.
     *
     * @return empty if this JVM does not count
     */
    static Optional<ClassHistogram> take() {
        try {
            Object text = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(DIAGNOSTICS),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            ClassHistogram histogram = parse(String.valueOf(text));
            return histogram.objects.isEmpty() ? Optional.empty() : Optional.of(histogram);
        } catch (JMException | RuntimeException unsupported) {
            return Optional.empty();
        }
    }

    /** Reads what the JVM prints; lines of another form are passed over. */
    static ClassHistogram parse(String text) {
        Map<String, Long> objects = new HashMap<>();
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                objects.merge(writtenIn(matcher.group(2)), Long.parseLong(matcher.group(1)), Long::sum);
            }
        });
        return new ClassHistogram(objects);
    }

    /** {@code com.example.A} for {@code [[Lcom.example.A;} and for {@code com.example.A$$Lambda/0x00007f0123456789}. */
    private static String writtenIn(String name) {
        String element = name;
        if (name.startsWith("[")) {
            element = name.substring(name.lastIndexOf('[') + 1);
            element = element.startsWith("L") && element.endsWith(";")
                    ? element.substring(1, element.length() - 1)
                    : element;
        }
        int hidden = element.indexOf('/');
        String named = hidden < 0 ? element : element.substring(0, hidden);
        int generated = hidden < 0 ? -1 : named.indexOf("$$");
        return generated < 0 ? named : named.substring(0, generated);
    }

    /** Objects of the class of this binary name. */
    long objects(String className) {
        return objects.getOrDefault(className, 0L);
    }
}
