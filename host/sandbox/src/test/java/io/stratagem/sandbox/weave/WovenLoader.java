package io.stratagem.sandbox.weave;

import io.stratagem.guard.StandIns;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Defines classes of a jar, woven or as they are, and finds everything else where the tests do. Its own come first. */
final class WovenLoader extends ClassLoader {
    private final Map<String, byte[]> plain = new TreeMap<>();
    private final @Nullable Weaver weaver;

    private WovenLoader(Collection<byte[]> classes, @Nullable Weaver weaver) {
        super(WovenLoader.class.getClassLoader());
        for (byte[] bytes : classes) {
            plain.put(
                    java.lang.classfile.ClassFile.of().parse(bytes).thisClass().asInternalName(), bytes);
        }
        this.weaver = weaver;
    }

    static WovenLoader plain(Collection<byte[]> classes) {
        return new WovenLoader(classes, null);
    }

    static WovenLoader woven(Collection<byte[]> classes, StandIns standIns) {
        return new WovenLoader(classes, new Weaver(classes, standIns, WovenLoader::outside));
    }

    /** What the host offers, and what else is on the class path of the tests. */
    static byte @Nullable [] outside(String internalName) {
        byte[] found = new HostClasses().find(internalName);
        if (found != null) {
            return found;
        }
        try (var stream = WovenLoader.class.getResourceAsStream("/" + internalName + ".class")) {
            return stream == null ? null : stream.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The names of its own classes, as Java spells them. */
    Collection<String> names() {
        return plain.keySet().stream().map(name -> name.replace('/', '.')).toList();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = plain.get(name.replace('.', '/'));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            byte[] used = woven(name.replace('.', '/'), bytes);
            return defineClass(name, used, 0, used.length);
        }
    }

    private synchronized byte[] woven(String internalName, byte[] bytes) {
        try {
            return weaver == null ? bytes : weaver.weave(internalName).bytes();
        } catch (NotWeavableException e) {
            throw new LinkageError(internalName, e);
        }
    }
}
