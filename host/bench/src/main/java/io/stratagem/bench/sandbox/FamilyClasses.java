package io.stratagem.bench.sandbox;

import io.stratagem.api.StrategyPlugin;
import io.stratagem.guard.StandIns;
import io.stratagem.plugins.legacymacdrsi.LegacyMacdRsi;
import io.stratagem.plugins.meanreversion.MeanReversion;
import io.stratagem.plugins.trendmultifactor.TrendMultifactor;
import io.stratagem.plugins.volatilityoverlay.VolatilityOverlay;
import io.stratagem.sandbox.weave.HostClasses;
import io.stratagem.sandbox.weave.NotWeavableException;
import io.stratagem.sandbox.weave.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes of one family in a class loader of their own, as the compiler made them or woven; everything else is shared. */
final class FamilyClasses extends ClassLoader {
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final String pluginName;

    /**
     * Reads the family's classes from where they were built.
     *
     * @param family its strategy type
     */
    FamilyClasses(String family, boolean isWoven) {
        super(FamilyClasses.class.getClassLoader());
        Class<? extends StrategyPlugin> plugin = switch (family) {
            case "legacy_macd_rsi" -> LegacyMacdRsi.class;
            case "trend_multifactor" -> TrendMultifactor.class;
            case "mean_reversion" -> MeanReversion.class;
            case "volatility_overlay" -> VolatilityOverlay.class;
            default -> throw new IllegalArgumentException("no family " + family);
        };
        pluginName = plugin.getName();
        try {
            read(plugin);
            if (isWoven) {
                weave();
            }
        } catch (IOException | URISyntaxException | NotWeavableException e) {
            throw new IllegalStateException("cannot read " + family, e);
        }
    }

    private void read(Class<?> plugin) throws IOException, URISyntaxException {
        URI place = plugin.getProtectionDomain().getCodeSource().getLocation().toURI();
        String directory = plugin.getPackageName().replace('.', '/');
        if (Files.isDirectory(Path.of(place))) {
            readAll(Path.of(place).resolve(directory));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                readAll(jar.getPath(directory));
            }
        }
    }

    private void readAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    try (InputStream stream = Files.newInputStream(file)) {
                        String packageName = pluginName.substring(0, pluginName.lastIndexOf('.') + 1);
                        classes.put(
                                packageName + name.substring(0, name.length() - ".class".length()),
                                stream.readAllBytes());
                    }
                }
            }
        }
    }

    private void weave() throws NotWeavableException {
        List<byte[]> plain = new ArrayList<>(classes.values());
        Weaver weaver = new Weaver(plain, StandIns.all(), new HostClasses());
        for (String name : weaver.names()) {
            classes.put(name.replace('/', '.'), weaver.weave(name).bytes());
        }
    }

    /** An object of the plugin class. On a metered thread when the classes are woven. */
    StrategyPlugin plugin() {
        try {
            return (StrategyPlugin)
                    loadClass(pluginName).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + pluginName, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
