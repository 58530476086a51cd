package io.stratagem.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Names a piece of host code by its content, so that what it once decided is remembered exactly as long as it would decide the same:
 * another build, or another JDK, has another name.
 */
public final class CodeIdentity {
    private CodeIdentity() {}

    /**
     * The digest of the running JDK's version and of what lies in the places the anchors were loaded from: each anchor stands for its
     * whole jar, or directory of classes. A file is told by its size and two checksums, which take a hundredth of the time a digest
     * takes while a host comes up; whoever forges those can change the host's code as well.
     *
     * @return lower-case hex, or empty when an anchor's origin cannot be read, so that nothing can be remembered
     */
    public static String of(List<Class<?>> anchors) {
        MessageDigest all = sha256();
        all.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        try {
            for (Class<?> anchor : anchors) {
                CodeSource source = anchor.getProtectionDomain().getCodeSource();
                if (source == null) {
                    return "";
                }
                add(Path.of(source.getLocation().toURI()), all);
            }
        } catch (IOException | URISyntaxException unreadable) {
            return "";
        }
        return Sha256.of(all.digest()).hex();
    }

    private static void add(Path origin, MessageDigest all) throws IOException {
        if (Files.isRegularFile(origin)) {
            addFile(origin, all);
            return;
        }
        try (Stream<Path> tree = Files.walk(origin)) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            for (Path file : files) {
                all.update(origin.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                addFile(file, all);
            }
        }
    }

    private static void addFile(Path file, MessageDigest all) throws IOException {
        byte[] content = Files.readAllBytes(file);
        CRC32 first = new CRC32();
        first.update(content);
        CRC32C second = new CRC32C();
        second.update(content);
        all.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(content.length)
                .putLong(first.getValue())
                .putLong(second.getValue())
                .flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
