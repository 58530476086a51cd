package io.stratagem.sandbox;

import io.stratagem.sandbox.verify.CodeFinding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A verdict and what it rests on.
 *
 * @param findings what is wrong with the code, in order; the verdict's faults hold the same in words
 * @param description what the manifest says; null when the file was refused before its code was looked at
 * @param woven what weaving put in, nothing when the file is not admitted
 */
public record Inspection(
        Verdict verdict,
        List<CodeFinding> findings,
        @Nullable BundleDescription description,
        Weaving woven) {
    public Inspection {
        Objects.requireNonNull(verdict, "verdict is null");
        Objects.requireNonNull(woven, "woven is null");
        findings = List.copyOf(findings);
    }

    static Inspection decided(Verdict verdict) {
        return new Inspection(verdict, List.of(), null, Weaving.NONE);
    }

    static Inspection refused(Verdict verdict, List<CodeFinding> findings, BundleDescription description) {
        return new Inspection(verdict, findings, description, Weaving.NONE);
    }
}
