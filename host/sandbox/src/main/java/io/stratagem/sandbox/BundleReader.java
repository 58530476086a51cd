package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Reads what the archive, the manifest and the headers of the class files say; the code inside the classes is not looked at.
 *
 * <p>The file is read into memory once, so what is judged is what is hashed and written anew, whatever happens to the file meanwhile.
 */
final class BundleReader {
    private final AdmissionLimits limits;
    private final HostApi api;

    BundleReader(AdmissionLimits limits, HostApi api) {
        this.limits = limits;
        this.api = api;
    }

    /** What reading a file came to. */
    sealed interface Reading {
        /** It can be judged further. */
        record Read(ReadBundle bundle, Findings findings) implements Reading {}

        /** It is decided already. */
        record Decided(Verdict verdict) implements Reading {}
    }

    Reading read(Path jar) {
        Path last = jar.getFileName();
        String fileName = last == null ? jar.toString() : last.toString();
        Findings findings = new Findings(fileName);
        if (Files.exists(jar) && !Files.isRegularFile(jar)) {
            findings.file(ErrorCode.E_BUNDLE_UNREADABLE, "not a plain file", "");
            return refused(findings);
        }
        byte[] content;
        try (InputStream file = Files.newInputStream(jar)) {
            content = file.readNBytes(limits.fileBytes() + 1);
        } catch (IOException e) {
            return waiting(findings, "the file cannot be read now", e.getClass().getSimpleName());
        }
        return judge(fileName, content, findings);
    }

    private Reading judge(String fileName, byte[] content, Findings findings) {
        if (content.length > limits.fileBytes()) {
            findings.file(ErrorCode.E_BUNDLE_LIMIT, "a file of more than " + limits.fileBytes() + " bytes", "");
            return refused(findings);
        }
        if (content.length >= 2 && (content[0] != 'P' || content[1] != 'K')) {
            findings.file(ErrorCode.E_BUNDLE_UNREADABLE, "it does not begin like a jar", "");
            return refused(findings);
        }
        OptionalInt end = ZipDirectory.endRecord(content);
        if (end.isEmpty()) {
            return waiting(findings, "the end of the archive is not there yet", content.length + " bytes");
        }
        JarContent jar = JarContent.read(content, end.getAsInt(), limits, findings);
        if (!jar.hasManifest()) {
            return refused(findings);
        }
        BundleDescription description = new ManifestPolicy(jar.headers(), api, findings).read(jar.classNames());
        if (!findings.isEmpty()) {
            return refused(findings);
        }
        return new Reading.Read(new ReadBundle(fileName, Sha256.of(content), description, jar), findings);
    }

    private static Reading refused(Findings findings) {
        return new Reading.Decided(new Verdict.Refused(findings.faults()));
    }

    private static Reading waiting(Findings findings, String what, String seen) {
        findings.file(ErrorCode.E_BUNDLE_WAITING, what, seen);
        return new Reading.Decided(new Verdict.Waiting(findings.faults().getFirst()));
    }
}
