package io.stratagem.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names a piece of host code by its content, so that what it once decided is remembered exactly as long as it would decide the same:
 * another build, or another JDK, has another name.
 */
public final class CodeIdentity {
    private CodeIdentity() {}

    /**
     * The digest of the running JDK's version and of every file the anchors were loaded from: each anchor stands for its whole jar, or
     * directory of classes.
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
            all.update(digest(origin));
            return;
        }
        try (Stream<Path> tree = Files.walk(origin)) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            for (Path file : files) {
                all.update(origin.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                all.update(digest(file));
            }
        }
    }

    private static byte[] digest(Path file) throws IOException {
        return sha256().digest(Files.readAllBytes(file));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
