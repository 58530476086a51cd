package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.invoke.MethodHandleInfo;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Judges call sites, handles and computed constants: only what a compiler makes for lambdas, concatenation, records and switches. A
 * lambda may be of a type that may be implemented, and its one method must be the abstract one of that type, so that no handle can pose
 * as a finalizer.
 */
final class SiteRules {
    private static final String NOT_COMPILED = "a call site no compiler makes";

    private final BundleClasses classes;
    private final AllowedMembers allowed;
    private final Hierarchy hierarchy;
    private final CodeFindings findings;

    SiteRules(BundleClasses classes, AllowedMembers allowed, CodeFindings findings) {
        this.classes = classes;
        this.allowed = allowed;
        this.hierarchy = new Hierarchy(classes);
        this.findings = findings;
    }

    void check(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case InvokeDynamicEntry site -> checkSite(model, site);
                case ConstantDynamicEntry constant -> checkConstant(model, constant);
                case MethodHandleEntry handle -> checkHandle(model, handle);
                default -> {}
            }
        }
    }

    private void checkSite(ClassModel model, InvokeDynamicEntry site) {
        BootstrapMethodEntry bootstrap = site.bootstrap();
        String method = bootstrapName(bootstrap);
        if (!isStatic(bootstrap) || !typeOf(bootstrap).equals(Bootstraps.OF_CALL_SITES.get(method))) {
            wrong(model, method.replace('/', '.'), "a bootstrap method other than a compiler's");
            return;
        }
        if (method.equals(Bootstraps.LAMBDA)) {
            checkLambda(model, site, bootstrap.arguments());
        } else if (method.equals(Bootstraps.RECORD)) {
            checkRecord(model, bootstrap.arguments());
        } else if (bootstrap.arguments().stream().anyMatch(MethodHandleEntry.class::isInstance)) {
            wrong(model, method.replace('/', '.'), NOT_COMPILED);
        }
    }

    private void checkLambda(ClassModel model, InvokeDynamicEntry site, List<LoadableConstantEntry> arguments) {
        String made = Descriptors.returned(site.type().stringValue());
        if (arguments.size() != 3
                || !(arguments.getFirst() instanceof MethodTypeEntry erased)
                || !(arguments.get(1) instanceof MethodHandleEntry)
                || !made.startsWith("L")) {
            wrong(model, "", NOT_COMPILED);
            return;
        }
        String type = made.substring(1, made.length() - 1);
        if (!isAbstractMethod(
                type, site.name().stringValue(), erased.descriptor().stringValue())) {
            wrong(
                    model,
                    type.replace('/', '.') + "." + site.name().stringValue(),
                    "a lambda for a method that is not the type's abstract one");
        }
        TypeShape shape = classes.find(type);
        if (shape != null && !mayBeImplemented(shape)) {
            wrong(model, type.replace('/', '.'), "a lambda of a type that may not be implemented");
        }
    }

    private boolean mayBeImplemented(TypeShape shape) {
        return switch (shape.home()) {
            case BUNDLE -> true;
            case API, PLATFORM -> allowed.isExtensible(shape.name());
        };
    }

    private boolean isAbstractMethod(String type, String name, String descriptor) {
        TypeShape shape = classes.find(type);
        if (shape == null || !shape.isInterface()) {
            return false;
        }
        List<TypeShape> line = new java.util.ArrayList<>(hierarchy.superinterfaces(type));
        line.add(shape);
        return line.stream().anyMatch(candidate -> {
            Integer flags = candidate.method(name, descriptor);
            return flags != null && Modifier.isAbstract(flags);
        });
    }

    private void checkRecord(ClassModel model, List<LoadableConstantEntry> arguments) {
        boolean ofItself = arguments.size() >= 2
                && arguments.getFirst() instanceof ClassEntry type
                && type.asInternalName().equals(model.thisClass().asInternalName())
                && arguments.get(1) instanceof StringEntry;
        boolean ofItsFields = arguments.stream()
                .skip(2)
                .allMatch(argument -> argument instanceof MethodHandleEntry handle
                        && handle.kind() == MethodHandleInfo.REF_getField
                        && handle.reference()
                                .owner()
                                .asInternalName()
                                .equals(model.thisClass().asInternalName()));
        if (!ofItself || !ofItsFields) {
            wrong(model, "", NOT_COMPILED);
        }
    }

    private void checkConstant(ClassModel model, ConstantDynamicEntry constant) {
        BootstrapMethodEntry bootstrap = constant.bootstrap();
        List<LoadableConstantEntry> arguments = bootstrap.arguments();
        boolean isLabel = (is(bootstrap, Bootstraps.PRIMITIVE) && arguments.isEmpty())
                || (is(bootstrap, Bootstraps.CONSTANT)
                        && !arguments.isEmpty()
                        && arguments.getFirst() instanceof MethodHandleEntry handle
                        && (isClassName(handle, arguments) || isEnumConstant(handle, arguments)));
        if (!isLabel) {
            wrong(model, "", "a computed constant other than a switch label");
        }
    }

    private static boolean is(BootstrapMethodEntry bootstrap, String member) {
        return isStatic(bootstrap)
                && bootstrapName(bootstrap).equals(member)
                && typeOf(bootstrap).equals(Bootstraps.FOR_SITES_ONLY.get(member));
    }

    private static boolean isClassName(MethodHandleEntry handle, List<LoadableConstantEntry> arguments) {
        return refersTo(handle, Bootstraps.CLASS_NAME)
                && arguments.size() == 2
                && arguments.get(1) instanceof StringEntry;
    }

    private static boolean isEnumConstant(MethodHandleEntry handle, List<LoadableConstantEntry> arguments) {
        return refersTo(handle, Bootstraps.ENUM_CONSTANT)
                && arguments.size() == 3
                && arguments.get(1) instanceof ConstantDynamicEntry type
                && type.bootstrap().arguments().size() == 2
                && type.bootstrap().arguments().get(1) instanceof StringEntry
                && arguments.get(2) instanceof StringEntry;
    }

    private static boolean refersTo(MethodHandleEntry handle, String member) {
        String name = handle.reference().owner().asInternalName() + "."
                + handle.reference().name().stringValue();
        return handle.kind() == MethodHandleInfo.REF_invokeStatic
                && name.equals(member)
                && handle.reference()
                        .type()
                        .equalsString(java.util.Objects.requireNonNull(Bootstraps.FOR_SITES_ONLY.get(member)));
    }

    /** Handles of fields are a record's business; everything else a handle may be is judged as the member it names. */
    private void checkHandle(ClassModel model, MethodHandleEntry handle) {
        boolean ofOwnField = handle.kind() == MethodHandleInfo.REF_getField
                && handle.reference()
                        .owner()
                        .asInternalName()
                        .equals(model.thisClass().asInternalName());
        boolean ofMethod = handle.kind() >= MethodHandleInfo.REF_invokeVirtual;
        if (!ofMethod && !ofOwnField) {
            wrong(
                    model,
                    handle.reference().owner().asInternalName().replace('/', '.') + "."
                            + handle.reference().name().stringValue(),
                    "a handle of a field");
        }
    }

    private static boolean isStatic(BootstrapMethodEntry bootstrap) {
        return bootstrap.bootstrapMethod().kind() == MethodHandleInfo.REF_invokeStatic;
    }

    private static String bootstrapName(BootstrapMethodEntry bootstrap) {
        return bootstrap.bootstrapMethod().reference().owner().asInternalName() + "."
                + bootstrap.bootstrapMethod().reference().name().stringValue();
    }

    private static String typeOf(BootstrapMethodEntry bootstrap) {
        return bootstrap.bootstrapMethod().reference().type().stringValue();
    }

    private void wrong(ClassModel model, String member, String why) {
        findings.ofClass(
                ErrorCode.E_BUNDLE_CODE,
                model.thisClass().asInternalName(),
                member,
                why,
                "compile the source with javac, and write lambdas, records and switches as the language does");
    }
}
