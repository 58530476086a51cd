package io.stratagem.sandbox.verify;

import java.util.ArrayList;
import java.util.List;

/** Reads the types out of descriptors, strictly: what is not a descriptor is an error. */
public final class Descriptors {
    private static final String PRIMITIVES = "BCDFIJSZ";
    private static final int MOST_DIMENSIONS = 16;

    private Descriptors() {}

    /**
     * The internal names of the classes a field or method descriptor names, arrays by their elements, in order.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static List<String> classes(String descriptor) {
        List<String> names = new ArrayList<>();
        boolean method = descriptor.startsWith("(");
        int at = method ? 1 : 0;
        if (method) {
            while (at < descriptor.length() && descriptor.charAt(at) != ')') {
                at = type(descriptor, at, names);
            }
            at++;
            if (at == descriptor.length() - 1 && descriptor.charAt(at) == 'V') {
                return names;
            }
        }
        if (type(descriptor, at, names) != descriptor.length()) {
            throw malformed(descriptor);
        }
        return names;
    }

    /** The descriptors of a method's parameters, in order. */
    public static List<String> parameters(String descriptor) {
        List<String> parameters = new ArrayList<>();
        int at = 1;
        while (at < descriptor.length() && descriptor.charAt(at) != ')') {
            int next = type(descriptor, at, new ArrayList<>());
            parameters.add(descriptor.substring(at, next));
            at = next;
        }
        return parameters;
    }

    /** The descriptor of what a method returns. */
    public static String returned(String descriptor) {
        return descriptor.substring(descriptor.indexOf(')') + 1);
    }

    /** The class a class constant means: itself, or the element class of an array; empty for an array of primitives. */
    public static String elementClass(String constant) {
        if (!constant.startsWith("[")) {
            return constant;
        }
        List<String> names = classes(constant);
        return names.isEmpty() ? "" : names.getFirst();
    }

    private static int type(String descriptor, int start, List<String> names) {
        int at = start;
        while (at < descriptor.length() && descriptor.charAt(at) == '[') {
            at++;
        }
        if (at >= descriptor.length() || at - start > MOST_DIMENSIONS) {
            throw malformed(descriptor);
        }
        if (PRIMITIVES.indexOf(descriptor.charAt(at)) >= 0) {
            return at + 1;
        }
        int end = descriptor.indexOf(';', at);
        if (descriptor.charAt(at) != 'L' || end < at + 2) {
            throw malformed(descriptor);
        }
        names.add(descriptor.substring(at + 1, end));
        return end + 1;
    }

    private static IllegalArgumentException malformed(String descriptor) {
        return new IllegalArgumentException("not a descriptor: " + descriptor);
    }
}
