package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeIdentityTest {
    private static final String CLASS = "io/stratagem/sandbox/CodeIdentityTest$Anchor.class";

    @TempDir
    Path directory;

    /** What stands for a jar. */
    static final class Anchor {}

    @Test
    void equalContentHasOneNameWhereverItLies() throws Exception {
        assertThat(identity(jar("a.jar", "x", "one")))
                .matches("[0-9a-f]{64}")
                .isEqualTo(identity(jar("b.jar", "x", "one")));
        assertThat(identity(tree("a", "x", "one"))).matches("[0-9a-f]{64}").isEqualTo(identity(tree("b", "x", "one")));
    }

    @Test
    void anotherByteAnotherNameOrAnotherFileGivesAnotherIdentity() throws Exception {
        String before = identity(jar("a.jar", "x", "one"));
        assertThat(identity(jar("b.jar", "x", "onf"))).isNotEqualTo(before);
        assertThat(identity(jar("c.jar", "y", "one"))).isNotEqualTo(before);
        assertThat(identity(jar("d.jar", "x", "one", "z", ""))).isNotEqualTo(before);

        String tree = identity(tree("a", "x", "one"));
        assertThat(identity(tree("b", "x", "onf"))).isNotEqualTo(tree);
        assertThat(identity(tree("c", "y", "one"))).isNotEqualTo(tree);
        assertThat(identity(tree("d", "x", "one", "z", ""))).isNotEqualTo(tree);
    }

    @Test
    void codeWithoutAnOriginHasNone() {
        assertThat(CodeIdentity.of(List.of(String.class))).isEmpty();
    }

    private static String identity(Path origin) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {origin.toUri().toURL()}, null)) {
            return CodeIdentity.of(List.of(loader.loadClass(Anchor.class.getName())));
        }
    }

    private Path jar(String name, String... namesAndTexts) throws IOException {
        Path jar = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(zip, CLASS, anchor());
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                add(zip, namesAndTexts[at], namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private Path tree(String name, String... namesAndTexts) throws IOException {
        Path tree = directory.resolve(name);
        Path anchor = tree.resolve(CLASS);
        Files.createDirectories(anchor.getParent());
        Files.write(anchor, anchor());
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            Files.writeString(tree.resolve(namesAndTexts[at]), namesAndTexts[at + 1]);
        }
        return tree;
    }

    private static byte[] anchor() throws IOException {
        try (var content = CodeIdentityTest.class.getClassLoader().getResourceAsStream(CLASS)) {
            return content.readAllBytes();
        }
    }
}
