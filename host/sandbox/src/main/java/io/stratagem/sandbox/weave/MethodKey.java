package io.stratagem.sandbox.weave;

import java.lang.classfile.MethodModel;
import java.util.Comparator;

/** A method of the jar: internal name of its class, its name, its descriptor. Ordered by these. */
record MethodKey(String owner, String name, String type) implements Comparable<MethodKey> {
    private static final Comparator<MethodKey> ORDER = Comparator.comparing(MethodKey::owner)
            .thenComparing(MethodKey::name)
            .thenComparing(MethodKey::type);

    static MethodKey of(String owner, MethodModel method) {
        return new MethodKey(
                owner, method.methodName().stringValue(), method.methodType().stringValue());
    }

    /** What overriding goes by. */
    String signature() {
        return name + type;
    }

    @Override
    public int compareTo(MethodKey other) {
        return ORDER.compare(this, other);
    }
}
