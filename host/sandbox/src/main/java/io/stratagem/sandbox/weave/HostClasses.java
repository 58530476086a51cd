package io.stratagem.sandbox.weave;

import io.stratagem.api.StrategyIntent;
import io.stratagem.guard.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The class files of the JDK, the plugin API and the guard: everything a strategy bundle is wired to, and nothing else of the host. */
public final class HostClasses implements ClassSource {
    private static final String API = "io/stratagem/api/";
    private static final String GUARD = "io/stratagem/guard/";

    @Override
    public byte @Nullable [] find(String internalName) {
        try (InputStream stream = open(internalName)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + internalName, e);
        }
    }

    private static @Nullable InputStream open(String internalName) {
        String path = internalName + ".class";
        if (internalName.startsWith(API)) {
            return StrategyIntent.class.getResourceAsStream("/" + path);
        }
        if (internalName.startsWith(GUARD)) {
            return Meter.class.getResourceAsStream("/" + path);
        }
        return ClassLoader.getPlatformClassLoader().getResourceAsStream(path);
    }
}
