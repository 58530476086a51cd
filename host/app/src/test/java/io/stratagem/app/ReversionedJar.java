package io.stratagem.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes another version of a bundle: the same code under another manifest, so with another digest. */
final class ReversionedJar {
    private ReversionedJar() {}

    /** Writes the bundle anew, with this version in place of 1.0.0 in its own version and its capability. */
    static void write(Path bundle, String version, Path target) throws IOException {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(bundle))) {
            Manifest manifest = in.getManifest();
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Bundle-Version", version);
            headers.putValue(
                    "Provide-Capability",
                    headers.getValue("Provide-Capability")
                            .replace("version:Version=\"1.0.0\"", "version:Version=\"" + version + '"'));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                JarEntry entry = in.getNextJarEntry();
                while (entry != null) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                    entry = in.getNextJarEntry();
                }
            }
        }
    }
}
