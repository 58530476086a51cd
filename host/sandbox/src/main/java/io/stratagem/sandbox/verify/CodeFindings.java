package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import java.util.List;
import java.util.TreeSet;

/** The findings of one bundle, each once, in an order that does not depend on the jar's. Used by one thread. */
public final class CodeFindings {
    /** Beyond this many, looking further is of no use to anybody. */
    static final int MOST = 2000;

    private final TreeSet<CodeFinding> found = new TreeSet<>();

    /** Adds one. */
    public void add(CodeFinding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    /** Adds one that concerns a class as a whole. */
    void ofClass(ErrorCode code, String internalName, String member, String why, String instead) {
        add(new CodeFinding(code, internalName.replace('/', '.'), "", 0, member, why, instead));
    }

    /** Whether there is no room for more. */
    public boolean isFull() {
        return found.size() >= MOST;
    }

    /** All of them, in order. */
    public List<CodeFinding> list() {
        return List.copyOf(found);
    }
}
