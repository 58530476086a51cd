package io.stratagem.sandbox.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one jar and those they are linked with, as shapes. The jar's own come first, so nothing outside can change what a name
 * of the jar means. Not thread-safe: it keeps what it read.
 */
final class ClassWorld {
    static final String OBJECT = "java/lang/Object";

    private final SortedMap<String, ClassModel> own = new TreeMap<>();
    private final Map<String, Optional<ClassShape>> shapes = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final ClassSource outside;

    /** A world of the given class files; names are taken from the files themselves. */
    ClassWorld(Collection<byte[]> ownClasses, ClassSource outside) {
        this.outside = outside;
        for (byte[] bytes : ownClasses) {
            ClassModel model = ClassFile.of().parse(bytes);
            String name = model.thisClass().asInternalName();
            own.put(name, model);
            shapes.put(name, Optional.of(ClassShape.of(model)));
        }
    }

    /** The jar's classes by internal name. */
    SortedMap<String, ClassModel> own() {
        return Collections.unmodifiableSortedMap(own);
    }

    boolean isOwn(String internalName) {
        return own.containsKey(internalName);
    }

    @Nullable
    ClassShape shape(String internalName) {
        return shapes.computeIfAbsent(internalName, this::read).orElse(null);
    }

    private Optional<ClassShape> read(String internalName) {
        byte[] bytes = outside.find(internalName);
        return bytes == null
                ? Optional.empty()
                : Optional.of(ClassShape.of(ClassFile.of().parse(bytes)));
    }

    /** The class that declares the method a call on the owner means, or null when it is nowhere. */
    @Nullable
    String declarer(String owner, String name, String type) {
        for (String candidate : withSupertypes(receiver(owner))) {
            ClassShape shape = shape(candidate);
            if (shape != null && shape.declares(name, type)) {
                return candidate;
            }
        }
        return null;
    }

    /** The class whose methods a type has: an array has those of Object. */
    static String receiver(String owner) {
        return owner.startsWith("[") ? OBJECT : owner;
    }

    /** The class, its superclasses from near to far, then all interfaces breadth first. */
    Set<String> withSupertypes(String internalName) {
        Set<String> known = supertypes.get(internalName);
        if (known == null) {
            known = Collections.unmodifiableSet(findSupertypes(internalName));
            supertypes.put(internalName, known);
        }
        return known;
    }

    private Set<String> findSupertypes(String internalName) {
        Set<String> found = new LinkedHashSet<>();
        ArrayDeque<String> interfaces = new ArrayDeque<>();
        for (String name = internalName; name != null; ) {
            if (!found.add(name)) {
                break; // a class that claims to be its own superclass
            }
            ClassShape shape = shape(name);
            if (shape == null) {
                break;
            }
            interfaces.addAll(shape.interfaces());
            name = shape.superName();
        }
        for (String name = interfaces.poll(); name != null; name = interfaces.poll()) {
            ClassShape shape = shape(name);
            if (found.add(name) && shape != null) {
                interfaces.addAll(shape.interfaces());
            }
        }
        return found;
    }

    boolean isSubtype(String internalName, String of) {
        return withSupertypes(internalName).contains(of);
    }

    /** Tells the generator of stack maps which class is whose; it fails on a class that is nowhere. */
    ClassHierarchyResolver resolver() {
        return type -> {
            String descriptor = type.descriptorString();
            ClassShape shape = shape(descriptor.substring(1, descriptor.length() - 1));
            if (shape == null) {
                return null;
            }
            if (shape.isInterface()) {
                return ClassHierarchyResolver.ClassHierarchyInfo.ofInterface();
            }
            return ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                    shape.superName() == null ? null : ClassDesc.ofInternalName(shape.superName()));
        };
    }
}
