package io.stratagem.sandbox.verify;

import io.stratagem.api.StrategyPlugin;
import io.stratagem.sandbox.verify.TypeShape.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of the JDK and of the plugin API, from their own class files. A type is read when it is first asked for and kept; none is
 * loaded or initialised. Safe for use by several threads.
 */
public final class PlatformShapes implements TypeShapes {
    private final Map<String, String> modules = new HashMap<>();
    private final Set<String> apiPackages;
    private final Map<String, Optional<TypeShape>> known = new ConcurrentHashMap<>();

    /**
     * Of this JDK.
     *
     * @param apiPackages the packages of the plugin API, with dots
     */
    public PlatformShapes(Set<String> apiPackages) {
        this.apiPackages = Set.copyOf(apiPackages);
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            module.descriptor()
                    .packages()
                    .forEach(name -> modules.put(name, module.descriptor().name()));
        }
    }

    @Override
    public @Nullable TypeShape find(String internalName) {
        if (!isPlatform(internalName) && !isApi(internalName)) {
            return null;
        }
        return known.computeIfAbsent(internalName, this::read).orElse(null);
    }

    /** Whether the name lies in a package of the JDK, whether there is such a type or not. */
    public boolean isPlatform(String internalName) {
        return internalName.startsWith("java/") || modules.containsKey(packageOf(internalName));
    }

    /** Whether the name lies in a package of the plugin API. */
    public boolean isApi(String internalName) {
        return apiPackages.contains(packageOf(internalName));
    }

    static String packageOf(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end < 0 ? "" : internalName.substring(0, end).replace('/', '.');
    }

    private Optional<TypeShape> read(String internalName) {
        String file = internalName + ".class";
        try (InputStream stream = isApi(internalName) ? ofApi(file) : ofPlatform(packageOf(internalName), file)) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(TypeShape.of(
                    ClassFile.of().parse(stream.readAllBytes()), isApi(internalName) ? Home.API : Home.PLATFORM));
        } catch (IOException e) {
            throw new UncheckedIOException("a class file of the JDK or the API: " + file, e);
        }
    }

    private static @Nullable InputStream ofApi(String file) {
        return StrategyPlugin.class.getResourceAsStream("/" + file);
    }

    private @Nullable InputStream ofPlatform(String packageName, String file) throws IOException {
        String module = modules.get(packageName);
        Optional<Module> found =
                module == null ? Optional.empty() : ModuleLayer.boot().findModule(module);
        return found.isEmpty() ? null : found.get().getResourceAsStream(file);
    }
}
