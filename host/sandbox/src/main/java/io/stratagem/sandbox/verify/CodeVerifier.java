package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Verifies the code of a bundle: finds the classes its strategies need, and judges each of them by what it names and declares. Takes time
 * linear in the size of the classes, never throws for what they hold. Immutable; safe for use by several threads.
 */
public final class CodeVerifier {
    /** More needed classes than any honest bundle has. */
    public static final int MOST_CLASSES = 2000;

    private final AllowedMembers allowed;
    private final PlatformShapes platform;

    /** Against what the JDK may be used for, on these types of the JDK and the API. */
    public CodeVerifier(AllowedMembers allowed, PlatformShapes platform) {
        this.allowed = allowed;
        this.platform = platform;
    }

    /**
     * What was found.
     *
     * @param classes all classes of the bundle
     * @param reached internal names of those that are needed, sorted
     */
    public record Verified(BundleClasses classes, SortedSet<String> reached) {}

    /**
     * Verifies the classes that the entry classes need; what is wrong is added to the findings.
     *
     * @param entries class files by entry name
     * @param entryClasses internal names
     * @param importedPackages the API packages the manifest imports, with dots
     */
    public Verified verify(
            Map<String, byte[]> entries,
            Collection<String> entryClasses,
            Set<String> importedPackages,
            CodeFindings findings) {
        BundleClasses classes = BundleClasses.parse(entries, platform, findings);
        SortedSet<String> reached = new Reachability(classes, findings).from(entryClasses);
        if (reached.size() > MOST_CLASSES) {
            findings.ofClass(
                    ErrorCode.E_BUNDLE_LIMIT,
                    reached.getFirst(),
                    Integer.toString(reached.size()),
                    "more than " + MOST_CLASSES + " classes are needed",
                    "name fewer of a library's classes");
            return new Verified(classes, reached);
        }
        ReferenceRules references = new ReferenceRules(classes, platform, allowed, reached, importedPackages, findings);
        SiteRules sites = new SiteRules(classes, allowed, findings);
        ShapeRules shapes = new ShapeRules(classes, allowed, findings);
        CodeRules code = new CodeRules(classes, allowed, findings);
        classes.forEach(reached, findings, model -> {
            shapes.check(model);
            references.check(model);
            sites.check(model);
            code.check(model);
        });
        return new Verified(classes, reached);
    }
}
