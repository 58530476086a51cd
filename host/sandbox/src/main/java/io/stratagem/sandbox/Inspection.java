package io.stratagem.sandbox;

import io.stratagem.sandbox.verify.CodeFinding;
import java.util.List;
import java.util.Objects;

/**
 * A verdict and what it rests on.
 *
 * @param findings what is wrong with the code, in order; the verdict's faults hold the same in words
 */
public record Inspection(Verdict verdict, List<CodeFinding> findings) {
    public Inspection {
        Objects.requireNonNull(verdict, "verdict is null");
        findings = List.copyOf(findings);
    }

    static Inspection decided(Verdict verdict) {
        return new Inspection(verdict, List.of());
    }
}
