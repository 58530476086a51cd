package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar the host wrote itself: its own manifest, then the admitted entries by name. Equal input gives equal bytes on every machine:
 * times are fixed, and entries are stored rather than packed, because compressors differ. It describes itself, so a store needs no
 * second file beside it. Immutable.
 */
public final class AdmittedJar {
    /** The first moment whose zip form does not depend on the machine's zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final byte[] content;
    private final Sha256 digest;
    private final Sha256 sourceDigest;
    private final BundleDescription description;
    private final List<String> classNames;

    private AdmittedJar(
            byte[] content,
            Sha256 digest,
            Sha256 sourceDigest,
            BundleDescription description,
            List<String> classNames) {
        this.content = content;
        this.digest = digest;
        this.sourceDigest = sourceDigest;
        this.description = description;
        this.classNames = List.copyOf(classNames);
    }

    /** Writes a jar from checked parts; entries are classes and resources, without the manifest. */
    static AdmittedJar write(
            BundleDescription description,
            Sha256 sourceDigest,
            SortedMap<String, byte[]> entries,
            List<String> classNames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            store(zip, JarLayout.MANIFEST, AdmittedManifest.write(description, sourceDigest));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                store(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        byte[] content = bytes.toByteArray();
        return new AdmittedJar(content, Sha256.of(content), sourceDigest, description, classNames);
    }

    /**
     * Reads a jar that was written here.
     *
     * @param name what to call it in a fault
     * @throws FaultException with {@code E_BUNDLE_UNREADABLE} if it is not one
     */
    public static AdmittedJar read(String name, byte[] content) {
        return read(name, content, Sha256.of(content));
    }

    /**
     * The same for content whose digest the caller has taken, which takes as long as everything else here.
     *
     * @param digest of the content; believed
     * @throws FaultException likewise
     */
    public static AdmittedJar read(String name, byte[] content, Sha256 digest) {
        Findings findings = new Findings(name);
        OptionalInt end = ZipDirectory.endRecord(content);
        if (end.isPresent()) {
            JarContent jar = JarContent.read(content, end.getAsInt(), AdmissionLimits.DEFAULT, findings);
            String source = jar.headers().getOrDefault(AdmittedManifest.SOURCE, "");
            BundleDescription description = new ManifestPolicy(jar.headers(), HostApi.CURRENT.withGuard(), findings)
                    .read(jar.classNames())
                    .withoutImport(HostApi.GUARD_PACKAGE);
            if (findings.isEmpty() && Sha256.isDigest(source)) {
                return new AdmittedJar(
                        content.clone(), digest, new Sha256(source), description, List.copyOf(jar.classNames()));
            }
        }
        String reason = findings.isEmpty() ? "" : findings.faults().getFirst().what();
        throw new FaultException(new Fault(ErrorCode.E_BUNDLE_UNREADABLE, name, "not a jar this host wrote", reason));
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setTimeLocal(ENTRY_TIME);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The digest of this jar. */
    public Sha256 digest() {
        return digest;
    }

    /** The digest of the dropped file it was made from. */
    public Sha256 sourceDigest() {
        return sourceDigest;
    }

    public BundleDescription description() {
        return description;
    }

    /** Binary names of every class, sorted. */
    public List<String> classNames() {
        return classNames;
    }

    /** A new stream over the jar. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** A copy of the jar. */
    public byte[] bytes() {
        return content.clone();
    }
}
