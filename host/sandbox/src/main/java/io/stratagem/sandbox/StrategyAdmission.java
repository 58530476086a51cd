package io.stratagem.sandbox;

import io.stratagem.sandbox.verify.AllowedJdk;
import io.stratagem.sandbox.verify.CodeFindings;
import io.stratagem.sandbox.verify.CodeVerifier;
import io.stratagem.sandbox.verify.CodeVerifier.Verified;
import io.stratagem.sandbox.verify.PlatformShapes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Admits strategy bundles: archive and manifest are read as data, the classes the strategies need are verified and judged for purity,
 * and a new jar is written with those classes alone. Everything that is wrong is said at once.
 *
 * <p>The same file gives the same verdict and the same bytes on every machine with the same JDK and host. Safe for use by several
 * threads.
 */
public final class StrategyAdmission implements Admission {
    private final BundleReader reader;
    private final CodeJudge judge;

    /** With these limits, for this API, with these parts of the JDK. */
    public StrategyAdmission(AdmissionLimits limits, HostApi api, AllowedJdk jdk) {
        this.reader = new BundleReader(limits, api);
        this.judge = new CodeJudge(
                new CodeVerifier(jdk, new PlatformShapes(api.packages().keySet())));
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
        SortedMap<String, byte[]> classes = bundle.classes();
        Verified verified = judge.judge(bundle, classes, code);
        List<String> dropped = new ArrayList<>(bundle.content().dropped());
        SortedMap<String, byte[]> kept = new TreeMap<>();
        bundle.content().entries().forEach((name, content) -> {
            if (verified.reached().contains(name.replaceFirst("\\.class$", "")) && classes.containsKey(name)) {
                kept.put(name, content);
            } else {
                dropped.add(name);
            }
        });
        if (!code.list().isEmpty()) {
            code.list().forEach(findings::code);
            return new Inspection(new Verdict.Refused(findings.faults()), code.list());
        }
        List<String> names = verified.reached().stream()
                .map(name -> name.replace('/', '.'))
                .sorted()
                .toList();
        AdmittedJar jar = AdmittedJar.write(bundle.description(), bundle.source(), kept, names);
        dropped.sort(null);
        return new Inspection(new Verdict.Admitted(new AdmittedBundle(bundle.fileName(), jar, dropped)), List.of());
    }
}
