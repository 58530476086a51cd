package io.stratagem.sandbox;

import io.stratagem.sandbox.purity.PurityRules;
import io.stratagem.sandbox.verify.CodeFindings;
import io.stratagem.sandbox.verify.CodeVerifier;
import io.stratagem.sandbox.verify.CodeVerifier.Verified;
import java.util.List;
import java.util.SortedMap;

/** Judges the code of a bundle: verification of the classes it needs, then purity. Immutable; safe for use by several threads. */
final class CodeJudge {
    private final CodeVerifier verifier;

    CodeJudge(CodeVerifier verifier) {
        this.verifier = verifier;
    }

    Verified judge(ReadBundle bundle, SortedMap<String, byte[]> classes, CodeFindings findings) {
        List<String> entryClasses = bundle.description().strategies().stream()
                .map(strategy -> strategy.entryClass().replace('.', '/'))
                .toList();
        Verified verified = verifier.verify(
                classes, entryClasses, bundle.description().imports().keySet(), findings);
        if (verified.reached().size() <= CodeVerifier.MOST_CLASSES) {
            new PurityRules(verified.classes(), verified.reached(), findings).check(entryClasses);
        }
        return verified;
    }
}
