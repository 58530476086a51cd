package io.stratagem.sandbox.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Libraries that authors shade into their bundles. */
enum Library {
    COMMONS_MATH(org.apache.commons.math3.util.FastMath.class, 1301),
    HIPPARCHUS(org.hipparchus.util.FastMath.class, 679),
    TA4J(org.ta4j.core.BarSeries.class, 611);

    private final Class<?> member;
    private final int classCount;

    Library(Class<?> member, int classCount) {
        this.member = member;
        this.classCount = classCount;
    }

    /** How many classes it has, so that none is left out unseen. */
    int classCount() {
        return classCount;
    }

    /** All its class files. */
    List<byte[]> classes() {
        try (JarFile jar = new JarFile(Path.of(member.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            List<byte[]> classes = new ArrayList<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                    try (InputStream stream = jar.getInputStream(entry)) {
                        classes.add(stream.readAllBytes());
                    }
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
