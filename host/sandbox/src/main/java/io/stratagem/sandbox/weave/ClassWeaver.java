package io.stratagem.sandbox.weave;

import io.stratagem.guard.StandIns;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Weaves one class: its methods, its superclass where that has a metered form, and the methods added to it. */
final class ClassWeaver implements ClassTransform {
    private final Surroundings around;
    private final Function<MethodKey, EntryMeter> meters;
    private final Map<MethodKey, WovenClass.Counts> counts = new LinkedHashMap<>();

    /** What the methods of a class have in common. */
    record Surroundings(
            ClassModel model,
            ClassWorld world,
            Members members,
            StandIns standIns,
            SyntheticMethods additions,
            Refusals refusals) {
        boolean isInterface() {
            return (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        }
    }

    /**
     * @param meters what a method does on entry
     */
    ClassWeaver(Surroundings around, Function<MethodKey, EntryMeter> meters) {
        this.around = around;
        this.meters = meters;
    }

    WovenClass.Counts counts() {
        return counts.values().stream().reduce(WovenClass.Counts.NONE, WovenClass.Counts::plus);
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        switch (element) {
            case MethodModel method -> builder.transformMethod(method, (target, part) -> weave(target, part, method));
            case Superclass extended -> builder.withSuperclass(substitute(extended));
            default -> builder.with(element);
        }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
        around.additions().appendTo(builder);
    }

    private void weave(MethodBuilder target, MethodElement part, MethodModel method) {
        if (!(part instanceof CodeModel body)) {
            target.with(part);
            return;
        }
        MethodKey key = MethodKey.of(around.model().thisClass().asInternalName(), method);
        // A body is built a second time when its jumps turn out too long, so nothing is carried over.
        CodeTransform transform = CodeTransform.ofStateful(() -> new MethodWeaver(
                around, method, (CodeAttribute) body, meters.apply(key), found -> counts.put(key, found)));
        target.transformCode(body, transform);
    }

    private ClassDesc substitute(Superclass extended) {
        ClassDesc original = extended.superclassEntry().asSymbol();
        ClassDesc substitute = Constructors.substitutes(around.standIns()).get(StandIns.internalName(original));
        if (substitute == null) {
            return original;
        }
        ClassShape shape = around.world().shape(StandIns.internalName(substitute));
        if (shape == null || (shape.flags() & ClassFile.ACC_FINAL) != 0) {
            around.refusals()
                    .add(
                            "",
                            0,
                            "extends " + original.displayName() + ", whose metered form is final: hold one instead");
        }
        return substitute;
    }
}
