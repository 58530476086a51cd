package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.guard.StandIns;
import io.stratagem.sandbox.verify.CodeFinding;
import io.stratagem.sandbox.verify.CodeFindings;
import io.stratagem.sandbox.weave.ClassSource;
import io.stratagem.sandbox.weave.NotWeavable;
import io.stratagem.sandbox.weave.NotWeavableException;
import io.stratagem.sandbox.weave.Weaver;
import io.stratagem.sandbox.weave.WovenClass;
import java.util.SortedMap;
import java.util.TreeMap;

/** Weaves the classes of one bundle after another. Safe for use by several threads. */
final class BundleWeaver {
    private final StandIns standIns;
    private final ClassSource outside;

    BundleWeaver(StandIns standIns, ClassSource outside) {
        this.standIns = standIns;
        this.outside = outside;
    }

    /** Woven class files by entry name, and what went into them. */
    record Woven(SortedMap<String, byte[]> classes, WovenClass.Counts counts) {}

    /** Weaves verified classes; what cannot be woven is added to the findings. */
    Woven weave(SortedMap<String, byte[]> classes, CodeFindings findings) {
        SortedMap<String, byte[]> woven = new TreeMap<>();
        WovenClass.Counts counts = WovenClass.Counts.NONE;
        Weaver weaver = new Weaver(classes.values(), standIns, outside);
        for (String entry : classes.keySet()) {
            try {
                WovenClass made = weaver.weave(entry.substring(0, entry.length() - ".class".length()));
                woven.put(entry, made.bytes());
                counts = counts.plus(made.counts());
            } catch (NotWeavableException stuck) {
                stuck.findings().forEach(reason -> findings.add(finding(reason)));
            }
        }
        return new Woven(woven, counts);
    }

    private static CodeFinding finding(NotWeavable reason) {
        return new CodeFinding(
                ErrorCode.E_BUNDLE_CODE,
                reason.className(),
                reason.method().replaceFirst("\\(.*", ""),
                reason.line(),
                "",
                reason.reason(),
                "write it in a simpler way");
    }
}
