package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.verify.TypeShape.Home;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one bundle, parsed. Class files are the author's: a damaged one becomes a finding wherever it is first felt, and is
 * passed over from then on.
 */
public final class BundleClasses implements TypeShapes {
    private final SortedMap<String, ClassModel> models = new TreeMap<>();
    private final Map<String, TypeShape> shapes = new HashMap<>();
    private final TypeShapes platform;

    private BundleClasses(TypeShapes platform) {
        this.platform = platform;
    }

    /**
     * Parses every class.
     *
     * @param entries class files by entry name
     */
    static BundleClasses parse(Map<String, byte[]> entries, TypeShapes platform, CodeFindings findings) {
        BundleClasses classes = new BundleClasses(platform);
        entries.forEach((entry, content) -> {
            String name = entry.substring(0, entry.length() - ".class".length());
            guarded(name, findings, () -> {
                ClassModel model = ClassFile.of().parse(content);
                classes.shapes.put(name, TypeShape.of(model, Home.BUNDLE));
                classes.models.put(name, model);
            });
        });
        return classes;
    }

    /** Does something with every class of a set, by name; a class file that turns out to be damaged becomes a finding. */
    public void forEach(Iterable<String> names, CodeFindings findings, Consumer<ClassModel> action) {
        for (String name : names) {
            ClassModel model = models.get(name);
            if (model != null && !findings.isFull()) {
                guarded(name, findings, () -> action.accept(model));
            }
        }
    }

    /** The parser and whoever uses it fail in many ways on bytes that are no class; each of them means the same. */
    private static void guarded(String name, CodeFindings findings, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError damaged) {
            findings.ofClass(
                    ErrorCode.E_BUNDLE_CLASS,
                    name,
                    "",
                    "a damaged class file, or a method too entangled to be judged",
                    "compile it again");
        }
    }

    /** The class of that name, or null. */
    public @Nullable ClassModel model(String internalName) {
        return models.get(internalName);
    }

    /** All classes by internal name. */
    public SortedMap<String, ClassModel> models() {
        return Collections.unmodifiableSortedMap(models);
    }

    /** A type of the bundle first, then of the API and the JDK. */
    @Override
    public @Nullable TypeShape find(String internalName) {
        TypeShape own = shapes.get(internalName);
        return own != null ? own : platform.find(internalName);
    }
}
