package io.stratagem.container;

import io.stratagem.sandbox.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.osgi.framework.hooks.weaving.WeavingException;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Lets a class be defined only if its bytes are those that admission wrote. It changes nothing: the framework keeps a copy of each jar,
 * and this is what stands between that copy and the JVM.
 *
 * <p>The framework drops a hook that throws anything but a {@link WeavingException}, and then defines classes unasked; so everything is
 * turned into one, and whoever loads a bundle asks afterwards whether each class was seen. Called on the thread that loads a class; safe
 * for use by several threads.
 */
final class AdmittedClasses implements WeavingHook {
    private static final String SUFFIX = ".class";

    private final Map<String, Map<String, Sha256>> expected = new ConcurrentHashMap<>();
    private final Map<String, SortedSet<String>> unseen = new ConcurrentHashMap<>();

    /** Takes in the jar that is going to be installed under this location; its digest was compared. */
    void expect(String location, byte[] jar) {
        Map<String, Sha256> digests = digests(jar);
        unseen.put(location, Collections.synchronizedSortedSet(new TreeSet<>(digests.keySet())));
        expected.put(location, digests);
    }

    /** Forgets a bundle that is gone. */
    void forget(String location) {
        expected.remove(location);
        unseen.remove(location);
    }

    /** Binary names of classes that were not compared so far. */
    SortedSet<String> unseen(String location) {
        SortedSet<String> names = unseen.getOrDefault(location, Collections.emptySortedSet());
        synchronized (names) {
            return new TreeSet<>(names);
        }
    }

    @Override
    public void weave(WovenClass offered) {
        try {
            String location = offered.getBundleWiring().getBundle().getLocation();
            Sha256 digest = expected.getOrDefault(location, Map.of()).get(offered.getClassName());
            if (digest == null || !digest.equals(Sha256.of(offered.getBytes()))) {
                throw new WeavingException(offered.getClassName() + " is not what admission wrote");
            }
            unseen.getOrDefault(location, new TreeSet<>()).remove(offered.getClassName());
        } catch (WeavingException refused) {
            throw refused;
        } catch (Throwable failed) {
            throw new WeavingException("the class cannot be compared", failed);
        }
    }

    private static Map<String, Sha256> digests(byte[] jar) {
        Map<String, Sha256> digests = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(SUFFIX)) {
                    String binary =
                            name.substring(0, name.length() - SUFFIX.length()).replace('/', '.');
                    digests.put(binary, Sha256.of(zip.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return Map.copyOf(digests);
    }
}
