package io.stratagem.sandbox.weave;

import java.util.List;

/** Everything in one class that cannot be woven. */
public final class NotWeavableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<NotWeavable> findings;

    NotWeavableException(List<NotWeavable> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    /** What was found, in the order of the class file; at least one. */
    public List<NotWeavable> findings() {
        return findings;
    }
}
