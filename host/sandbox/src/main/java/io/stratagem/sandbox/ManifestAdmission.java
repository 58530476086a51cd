package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Admits by what the archive, the manifest and the headers of the class files say. The code inside the classes is not looked at.
 *
 * <p>The file is read into memory once, so what is judged is what is hashed and written anew, whatever happens to the file meanwhile.
 */
public final class ManifestAdmission implements Admission {
    private final AdmissionLimits limits;
    private final HostApi api;

    /** With the default limits, for the API of this host. */
    public ManifestAdmission() {
        this(AdmissionLimits.DEFAULT, HostApi.CURRENT);
    }

    public ManifestAdmission(AdmissionLimits limits, HostApi api) {
        this.limits = limits;
        this.api = api;
    }

    @Override
    public Verdict admit(Path jar) {
        Path last = jar.getFileName();
        String fileName = last == null ? jar.toString() : last.toString();
        Findings findings = new Findings(fileName);
        if (Files.exists(jar) && !Files.isRegularFile(jar)) {
            findings.file(ErrorCode.E_BUNDLE_UNREADABLE, "not a plain file", "");
            return new Verdict.Refused(findings.faults());
        }
        byte[] content;
        try (InputStream file = Files.newInputStream(jar)) {
            content = file.readNBytes(limits.fileBytes() + 1);
        } catch (IOException e) {
            return waiting(findings, "the file cannot be read now", e.getClass().getSimpleName());
        }
        return judge(fileName, content, findings);
    }

    private Verdict judge(String fileName, byte[] content, Findings findings) {
        if (content.length > limits.fileBytes()) {
            findings.file(ErrorCode.E_BUNDLE_LIMIT, "a file of more than " + limits.fileBytes() + " bytes", "");
            return new Verdict.Refused(findings.faults());
        }
        if (content.length >= 2 && (content[0] != 'P' || content[1] != 'K')) {
            findings.file(ErrorCode.E_BUNDLE_UNREADABLE, "it does not begin like a jar", "");
            return new Verdict.Refused(findings.faults());
        }
        OptionalInt end = ZipDirectory.endRecord(content);
        if (end.isEmpty()) {
            return waiting(findings, "the end of the archive is not there yet", content.length + " bytes");
        }
        JarContent jar = JarContent.read(content, end.getAsInt(), limits, findings);
        if (!jar.hasManifest()) {
            return new Verdict.Refused(findings.faults());
        }
        BundleDescription description = new ManifestPolicy(jar.headers(), api, findings).read(jar.classNames());
        if (!findings.isEmpty()) {
            return new Verdict.Refused(findings.faults());
        }
        AdmittedJar admitted = AdmittedJar.write(
                description,
                Sha256.of(content),
                jar.entries(),
                jar.classNames().stream().toList());
        return new Verdict.Admitted(new AdmittedBundle(fileName, admitted, jar.dropped()));
    }

    private static Verdict.Waiting waiting(Findings findings, String what, String seen) {
        findings.file(ErrorCode.E_BUNDLE_WAITING, what, seen);
        Fault fault = findings.faults().getFirst();
        return new Verdict.Waiting(fault);
    }
}
