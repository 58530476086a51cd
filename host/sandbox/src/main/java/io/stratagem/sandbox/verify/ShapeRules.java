package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;

/** Judges what a class declares: what it extends, its names, and methods that the JVM or the host would call on their own. */
final class ShapeRules {
    /** More members than any honest class has. */
    static final int MOST_MEMBERS = 4096;

    private static final String THROWABLE = "java/lang/Throwable";
    private static final Set<String> OF_EXCEPTIONS = Set.of(
            "getMessage",
            "getLocalizedMessage",
            "getCause",
            "initCause",
            "toString",
            "fillInStackTrace",
            "getStackTrace",
            "setStackTrace",
            "printStackTrace");
    /** What a call through any interface reaches anyway; the weaver puts a stand-in before each such call. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    private static final Map<String, String> HOOKS = Map.of(
            "finalize()V",
            "a finalizer, which runs on a thread of the JVM",
            "readObject(Ljava/io/ObjectInputStream;)V",
            "a serialization hook",
            "writeObject(Ljava/io/ObjectOutputStream;)V",
            "a serialization hook",
            "readObjectNoData()V",
            "a serialization hook",
            "readResolve()Ljava/lang/Object;",
            "a serialization hook",
            "writeReplace()Ljava/lang/Object;",
            "a serialization hook",
            "readExternal(Ljava/io/ObjectInput;)V",
            "a serialization hook",
            "writeExternal(Ljava/io/ObjectOutput;)V",
            "a serialization hook");

    private final BundleClasses classes;
    private final AllowedMembers allowed;
    private final Hierarchy hierarchy;
    private final CodeFindings findings;

    ShapeRules(BundleClasses classes, AllowedMembers allowed, CodeFindings findings) {
        this.classes = classes;
        this.allowed = allowed;
        this.hierarchy = new Hierarchy(classes);
        this.findings = findings;
    }

    void check(ClassModel model) {
        String name = model.thisClass().asInternalName();
        checkName(model, "", name);
        if (ReservedPackages.contains(name)) {
            wrong(
                    model,
                    "",
                    "",
                    "a class in a package of the JDK, the framework or the host",
                    "use a package of your own");
        }
        if (model.methods().size() + model.fields().size() > MOST_MEMBERS) {
            wrong(model, "", "", "more than " + MOST_MEMBERS + " members", "split the class");
        }
        checkAncestors(model, name);
        if (!model.flags().has(AccessFlag.INTERFACE)) {
            checkInherited(name);
        }
        for (FieldModel field : model.fields()) {
            checkName(model, "", field.fieldName().stringValue());
        }
        boolean isException = hierarchy.isSubtype(name, THROWABLE);
        for (MethodModel method : model.methods()) {
            checkMethod(model, method, isException);
        }
    }

    private void checkAncestors(ClassModel model, String name) {
        if (hierarchy.superclasses(name).size() > Hierarchy.MOST_SUPERCLASSES) {
            wrong(model, "", "", "more than " + Hierarchy.MOST_SUPERCLASSES + " superclasses, or a circle", "");
        }
        model.superclass().ifPresent(superclass -> checkAncestor(model, superclass.asInternalName()));
        model.interfaces().forEach(type -> checkAncestor(model, type.asInternalName()));
    }

    /** A type that is not on the list at all is refused where it is named. */
    private void checkAncestor(ClassModel model, String ancestor) {
        TypeShape shape = classes.find(ancestor);
        if (shape == null) {
            return;
        }
        boolean refused = switch (shape.home()) {
            case BUNDLE -> false;
            case API, PLATFORM -> allowed.hasType(ancestor) && !allowed.isExtensible(ancestor);
        };
        if (refused) {
            findings.ofClass(
                    ErrorCode.E_BUNDLE_CODE,
                    model.thisClass().asInternalName(),
                    ReferenceRules.named(ancestor),
                    "a type that a strategy may use but not extend",
                    "hold one in a field instead");
        }
    }

    /**
     * A call through an interface of the bundle or the API names nobody else; but in a class that inherits the method from the JDK, it
     * is the JDK's that runs.
     */
    private void checkInherited(String name) {
        for (TypeShape type : hierarchy.superinterfaces(name)) {
            if (type.home() != TypeShape.Home.PLATFORM) {
                type.methods().forEach((key, flags) -> {
                    if (!Modifier.isStatic(flags) && !OF_EVERY_OBJECT.contains(key)) {
                        checkInherited(name, key);
                    }
                });
            }
        }
    }

    private void checkInherited(String name, String key) {
        String method = key.substring(0, key.indexOf('('));
        String type = key.substring(method.length());
        for (TypeShape line : hierarchy.superclasses(name)) {
            if (line.method(method, type) != null) {
                if (line.home() != TypeShape.Home.BUNDLE && !allowed.isAsItIs(line.name(), method, type)) {
                    findings.ofClass(
                            ErrorCode.E_BUNDLE_MEMBER,
                            name,
                            ReferenceRules.named(line.name(), method, type),
                            "an interface's method that is inherited from the JDK, where it must not be called",
                            "give the interface's method another name");
                }
                return;
            }
        }
    }

    private void checkMethod(ClassModel model, MethodModel method, boolean isException) {
        String name = method.methodName().stringValue();
        String key = name + method.methodType().stringValue();
        checkName(model, name, name);
        if (method.flags().has(AccessFlag.NATIVE)) {
            wrong(model, name, "", "a native method", "write it in Java");
        }
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            wrong(model, name, "", "a synchronized method", "remove the word: one thread at a time calls an evaluator");
        }
        String hook = HOOKS.getOrDefault(key, "");
        if (!hook.isEmpty()) {
            wrong(model, name, "", hook, "remove it");
        }
        if (isException
                && OF_EXCEPTIONS.contains(name)
                && !Modifier.isStatic(method.flags().flagsMask())) {
            wrong(
                    model,
                    name,
                    "",
                    "an exception that overrides what a reader of exceptions calls",
                    "hand the message to the constructor of the superclass");
        }
    }

    private void checkName(ClassModel model, String method, String name) {
        String why = NameRules.wrong(name);
        if (!why.isEmpty()) {
            wrong(model, method, name, why, "use plain letters");
        }
    }

    private void wrong(ClassModel model, String method, String member, String why, String instead) {
        findings.add(new CodeFinding(
                ErrorCode.E_BUNDLE_CODE,
                model.thisClass().asInternalName().replace('/', '.'),
                method,
                0,
                member,
                why,
                instead));
    }
}
