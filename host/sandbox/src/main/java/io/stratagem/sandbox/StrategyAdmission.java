package io.stratagem.sandbox;

import io.stratagem.guard.StandIns;
import io.stratagem.sandbox.allow.Allowlist;
import io.stratagem.sandbox.verify.AllowedMembers;
import io.stratagem.sandbox.verify.CodeFindings;
import io.stratagem.sandbox.verify.CodeVerifier;
import io.stratagem.sandbox.verify.CodeVerifier.Verified;
import io.stratagem.sandbox.verify.PlatformShapes;
import io.stratagem.sandbox.weave.HostClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Admits strategy bundles: archive and manifest are read as data, the classes the strategies need are verified, judged for purity and
 * woven, and a new jar is written with those classes alone. Everything that is wrong is said at once.
 *
 * <p>The same file gives the same verdict and the same bytes on every machine with the same JDK and host. Safe for use by several
 * threads.
 */
public final class StrategyAdmission implements Admission {
    private final BundleReader reader;
    private final CodeJudge judge;
    private final BundleWeaver weaver;

    /** With the default limits, for the API of this host, with the list for JDK 25. */
    public static StrategyAdmission jdk25() {
        return new StrategyAdmission(AdmissionLimits.DEFAULT, HostApi.CURRENT, new ListedMembers(Allowlist.jdk25()));
    }

    /** With these limits, for this API, with these members of the API and the JDK. */
    public StrategyAdmission(AdmissionLimits limits, HostApi api, AllowedMembers allowed) {
        this.reader = new BundleReader(limits, api);
        this.judge = new CodeJudge(
                new CodeVerifier(allowed, new PlatformShapes(api.packages().keySet())));
        this.weaver = new BundleWeaver(StandIns.all(), new HostClasses());
    }

    @Override
    public Verdict admit(Path jar) {
        return inspect(jar).verdict();
    }

    /** The verdict with everything behind it. */
    public Inspection inspect(Path jar) {
        return switch (reader.read(jar)) {
            case BundleReader.Reading.Decided decided -> Inspection.decided(decided.verdict());
            case BundleReader.Reading.Read read -> inspect(read.bundle(), read.findings());
        };
    }

    private Inspection inspect(ReadBundle bundle, Findings findings) {
        CodeFindings code = new CodeFindings();
        SortedMap<String, byte[]> needed = bundle.classes();
        Verified verified = judge.judge(bundle, needed, code);
        needed.keySet().removeIf(entry -> !verified.reached().contains(classOf(entry)));
        if (!code.list().isEmpty()) {
            return refused(bundle, code, findings);
        }
        BundleWeaver.Woven woven = weaver.weave(needed, code);
        if (!code.list().isEmpty()) {
            return refused(bundle, code, findings);
        }
        List<String> names = needed.keySet().stream()
                .map(entry -> classOf(entry).replace('/', '.'))
                .sorted()
                .toList();
        AdmittedJar jar = AdmittedJar.write(bundle.description(), bundle.source(), woven.classes(), names);
        AdmittedBundle admitted = new AdmittedBundle(bundle.fileName(), jar, dropped(bundle, needed));
        Weaving weaving = Weaving.of(woven.counts(), bytes(needed), bytes(woven.classes()));
        return new Inspection(new Verdict.Admitted(admitted), List.of(), bundle.description(), weaving);
    }

    private static Inspection refused(ReadBundle bundle, CodeFindings code, Findings findings) {
        code.list().forEach(findings::code);
        return Inspection.refused(new Verdict.Refused(findings.faults()), code.list(), bundle.description());
    }

    private static List<String> dropped(ReadBundle bundle, SortedMap<String, byte[]> kept) {
        SortedMap<String, byte[]> others = new TreeMap<>(bundle.content().entries());
        others.keySet().removeAll(kept.keySet());
        List<String> dropped = new ArrayList<>(bundle.content().dropped());
        dropped.addAll(others.keySet());
        dropped.sort(null);
        return dropped;
    }

    private static long bytes(SortedMap<String, byte[]> classes) {
        return classes.values().stream().mapToLong(content -> content.length).sum();
    }

    private static String classOf(String entry) {
        return entry.substring(0, entry.length() - ".class".length());
    }
}
