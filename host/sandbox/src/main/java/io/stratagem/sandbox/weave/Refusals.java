package io.stratagem.sandbox.weave;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what cannot be woven in one class, each thing once. Used by one thread. */
final class Refusals {
    private final String className;
    private final Set<NotWeavable> found = new LinkedHashSet<>();

    Refusals(String internalName) {
        this.className = internalName.replace('/', '.');
    }

    void add(String method, int line, String reason) {
        found.add(new NotWeavable(className, method, line, reason));
    }

    void throwIfAny() throws NotWeavableException {
        if (!found.isEmpty()) {
            throw new NotWeavableException(List.copyOf(found));
        }
    }
}
