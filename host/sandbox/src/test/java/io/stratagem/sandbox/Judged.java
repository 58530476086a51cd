package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.sandbox.testing.HandMadeJar;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a jar to a file and asks for the verdict on it. */
final class Judged {
    private final Path file;

    Judged(Path directory) {
        this.file = directory.resolve("dropped.jar");
    }

    Verdict verdict(byte[] jar) {
        try {
            Files.write(file, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ManifestAdmission().admit(file);
    }

    Verdict verdict(PluginJar jar) {
        return verdict(jar.bytes());
    }

    AdmittedBundle admitted(byte[] jar) {
        return switch (verdict(jar)) {
            case Verdict.Admitted admitted -> admitted.bundle();
            case Verdict.Refused refused ->
                throw new AssertionError(refused.faults().toString());
            case Verdict.Waiting waiting ->
                throw new AssertionError(waiting.fault().toString());
        };
    }

    AdmittedBundle admitted(PluginJar jar) {
        return admitted(jar.bytes());
    }

    List<Fault> refused(PluginJar jar) {
        return refused(jar.handMade());
    }

    List<Fault> refused(HandMadeJar jar) {
        return switch (verdict(jar.bytes())) {
            case Verdict.Refused refused -> refused.faults();
            case Verdict.Admitted admitted ->
                throw new AssertionError("admitted " + admitted.bundle().symbolicName());
            case Verdict.Waiting waiting ->
                throw new AssertionError(waiting.fault().toString());
        };
    }

    static String codeAndPlace(Fault fault) {
        return fault.code() + " " + fault.where();
    }

    static String atHeader(ErrorCode code, String header) {
        return code + " dropped.jar (" + header + ")";
    }

    static String atEntry(ErrorCode code, String entry) {
        return code + " dropped.jar!" + entry;
    }
}
