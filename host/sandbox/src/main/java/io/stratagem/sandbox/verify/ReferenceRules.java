package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.verify.TypeShape.Home;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges every type and member a class names. A member is looked up as the JVM does it, and what counts is the class that declares it:
 * a call of the author's own {@code Worker.start()} is a call of {@code Thread.start()} when {@code Worker} extends {@code Thread}.
 */
final class ReferenceRules {
    private static final String NOT_LISTED = "not on the list of what a strategy may use";
    private static final Set<String> ACCESS = Set.of("getClass", "clone");

    private final BundleClasses classes;
    private final PlatformShapes platform;
    private final AllowedMembers allowed;
    private final Set<String> reached;
    private final Set<String> importedPackages;
    private final Hierarchy hierarchy;
    private final CodeFindings findings;

    ReferenceRules(
            BundleClasses classes,
            PlatformShapes platform,
            AllowedMembers allowed,
            Set<String> reached,
            Set<String> importedPackages,
            CodeFindings findings) {
        this.classes = classes;
        this.platform = platform;
        this.allowed = allowed;
        this.reached = reached;
        this.importedPackages = importedPackages;
        this.hierarchy = new Hierarchy(classes);
        this.findings = findings;
    }

    void check(ClassModel model) {
        Uses uses = Uses.of(model);
        NamedTypes.of(model).forEach(name -> checkType(model, uses, name));
        Bootstraps.TYPES_FOR_SITES_ONLY.stream()
                .filter(uses::handles)
                .forEach(name -> refused(model, uses.ofType(name), named(name), NOT_LISTED, advice(name, "")));
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member) {
                checkMember(model, uses, member);
            }
        }
    }

    private void checkType(ClassModel model, Uses uses, String name) {
        if (reached.contains(name)) {
            return;
        }
        Uses.Place place = uses.ofType(name);
        if (platform.isApi(name)) {
            checkApiType(model, place, name);
        } else if (platform.isPlatform(name)) {
            if (!allowed.hasType(name)) {
                refused(model, place, named(name), NOT_LISTED, advice(name, ""));
            }
        } else if (ReservedPackages.contains(name)) {
            refused(model, place, named(name), "it belongs to the host or the framework", "");
        } else {
            add(
                    ErrorCode.E_BUNDLE_CLOSURE,
                    model,
                    place,
                    named(name),
                    "neither in the jar nor in the plugin API",
                    "shade the library into the bundle, under a package of its own");
        }
    }

    private void checkApiType(ClassModel model, Uses.Place place, String name) {
        if (platform.find(name) == null) {
            add(ErrorCode.E_BUNDLE_CLOSURE, model, place, named(name), "no type of this host's plugin API", "");
        } else if (!allowed.hasType(name)) {
            refused(model, place, named(name), NOT_LISTED, advice(name, ""));
        } else if (!importedPackages.contains(PlatformShapes.packageOf(name))) {
            add(
                    ErrorCode.E_BUNDLE_CLOSURE,
                    model,
                    place,
                    named(name),
                    "its package is not in the manifest's Import-Package",
                    "build the jar with bnd, which writes the imports");
        }
    }

    private void checkMember(ClassModel model, Uses uses, MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        String name = member.name().stringValue();
        String type = member.type().stringValue();
        if (Bootstraps.isForSitesOnly(owner, name, type)) {
            return;
        }
        Uses.Place place = uses.ofMember(owner, name, type);
        boolean isField = member instanceof FieldRefEntry;
        if (owner.startsWith("[")) {
            if (!isField && !ACCESS.contains(name)) {
                checkMember(model, place, "java/lang/Object", name, type, false);
            }
        } else {
            checkMember(model, place, owner, name, type, isField);
        }
    }

    private void checkMember(
            ClassModel model, Uses.Place place, String owner, String name, String type, boolean isField) {
        List<TypeShape> declarers = isField
                ? listOf(hierarchy.fieldDeclarer(owner, name, type))
                : hierarchy.methodDeclarers(owner, name, type);
        if (declarers.isEmpty()) {
            checkMissing(model, place, owner, name, type);
        }
        for (TypeShape declarer : declarers) {
            switch (declarer.home()) {
                case BUNDLE -> {
                    if (!reached.contains(declarer.name())) {
                        missing(model, place, declarer.name(), name, type);
                    }
                }
                case API, PLATFORM -> {
                    if (!allowed.hasMember(declarer.name(), name, type)) {
                        refused(
                                model,
                                place,
                                named(declarer.name(), name, type),
                                NOT_LISTED,
                                advice(declarer.name(), name));
                    }
                }
            }
        }
    }

    /** A type that is refused or missing itself is said once, not again for each of its members. */
    private void checkMissing(ClassModel model, Uses.Place place, String owner, String name, String type) {
        TypeShape shape = classes.find(owner);
        boolean ownerIsRefused = shape == null || (shape.home() != Home.BUNDLE && !allowed.hasType(owner));
        boolean ancestorIsMissing = hierarchy.superclasses(owner).stream()
                .anyMatch(line -> line.superclass() != null && classes.find(line.superclass()) == null);
        if (!ownerIsRefused && !ancestorIsMissing) {
            missing(model, place, owner, name, type);
        }
    }

    private void missing(ClassModel model, Uses.Place place, String owner, String name, String type) {
        add(
                ErrorCode.E_BUNDLE_CLOSURE,
                model,
                place,
                named(owner, name, type),
                "there is no such member",
                "compile against the versions that are in the jar");
    }

    private void refused(ClassModel model, Uses.Place place, String member, String why, String instead) {
        add(ErrorCode.E_BUNDLE_MEMBER, model, place, member, why, instead);
    }

    private void add(ErrorCode code, ClassModel model, Uses.Place place, String member, String why, String instead) {
        findings.add(new CodeFinding(
                code,
                model.thisClass().asInternalName().replace('/', '.'),
                place.method(),
                place.line(),
                member,
                why,
                instead));
    }

    private String advice(String owner, String name) {
        return allowed.advice(owner, name);
    }

    private static List<TypeShape> listOf(@Nullable TypeShape shape) {
        return shape == null ? List.of() : List.of(shape);
    }

    /** A type as an author writes it. */
    static String named(String internalName) {
        return internalName.replace('/', '.');
    }

    /** A member as an author writes it, such as {@code java.lang.Thread.sleep(long)}. */
    static String named(String owner, String name, String type) {
        String where = named(owner) + "." + (name.equals("<init>") ? "new" : name);
        if (!type.startsWith("(")) {
            return where;
        }
        return where + "("
                + String.join(
                        ", ",
                        Descriptors.parameters(type).stream()
                                .map(ReferenceRules::shortName)
                                .toList()) + ")";
    }

    private static String shortName(String descriptor) {
        String type = java.lang.constant.ClassDesc.ofDescriptor(descriptor).displayName();
        return type.replace('$', '.');
    }
}
