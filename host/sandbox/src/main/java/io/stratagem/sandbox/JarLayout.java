package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.verify.ReservedPackages;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which entries of a jar enter the new jar, which are left behind, and which refuse the whole. Decides by name and first bytes. */
final class JarLayout {
    /** Where the manifest stands, in exactly these letters. */
    static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(jar|war|ear|zip|jmod|class\\.gz)");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|so\\.[0-9.]+|dll|dylib|jnilib|exe)");

    private final Findings findings;

    JarLayout(Findings findings) {
        this.findings = findings;
    }

    /** What becomes of an entry. */
    enum Fate {
        /** A class for the new jar. */
        CLASS,
        /** A plain resource for the new jar. */
        RESOURCE,
        /** Harmless and of no use to the host. */
        DROPPED,
        /** The manifest, which is replaced. */
        MANIFEST,
        /** A finding was added. */
        REFUSED
    }

    Fate of(ZipMember member) {
        String name = member.name();
        String lower = name.toLowerCase(Locale.ROOT);
        String reason = badName(name);
        if (reason.isEmpty()) {
            reason = badContent(member, lower);
        }
        if (reason.isEmpty() && lower.startsWith("meta-inf/")) {
            reason = badMetadata(name, lower);
        }
        if (reason.isEmpty()) {
            reason = ReservedPackages.contains(name)
                    ? "something in a package of the JDK, the framework or the host"
                    : "";
        }
        if (!reason.isEmpty()) {
            findings.entry(ErrorCode.E_BUNDLE_ENTRY, name, reason, "");
            return Fate.REFUSED;
        }
        if (name.equals(MANIFEST)) {
            return Fate.MANIFEST;
        }
        if (lower.startsWith("meta-inf/") || lower.startsWith("osgi-inf/") || lower.startsWith("osgi-opt/")) {
            return Fate.DROPPED;
        }
        if (name.equals("module-info.class")) {
            return Fate.DROPPED;
        }
        return name.endsWith(".class") ? Fate.CLASS : Fate.RESOURCE;
    }

    /** Why this cannot be the name of an entry; empty when it can. Also asked of directories. */
    static String badName(String name) {
        if (name.isEmpty()) {
            return "an entry without a name";
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return "an absolute name";
        }
        if (name.indexOf('\\') >= 0) {
            return "a backslash in the name";
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            return "a control character in the name";
        }
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return "a name that is not a plain path";
            }
        }
        return "";
    }

    private static String badContent(ZipMember member, String lower) {
        if (ARCHIVE.matcher(lower).matches() || member.startsWith('P', 'K', 3, 4)) {
            return "a jar inside the jar: shade the library's classes into the bundle instead";
        }
        if (NATIVE.matcher(lower).matches() || member.startsWith(0x7F, 'E', 'L', 'F')) {
            return "native code";
        }
        if (member.startsWith(0xCA, 0xFE, 0xBA, 0xBE) && !member.name().endsWith(".class")) {
            return "a class file or native code under another name";
        }
        return "";
    }

    private static String badMetadata(String name, String lower) {
        if (lower.equals("meta-inf/manifest.mf") && !name.equals(MANIFEST)) {
            return "a manifest whose name is not " + MANIFEST;
        }
        if (lower.startsWith("meta-inf/versions/")) {
            return "classes for certain Java releases only; the host loads one form";
        }
        if (lower.startsWith("meta-inf/services/")) {
            return "a service registration; a strategy is found by its capability only";
        }
        return lower.endsWith(".class") ? "a class under META-INF" : "";
    }
}
