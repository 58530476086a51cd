package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;

/** Judges instructions that name nothing in the constant pool, or name it in a way that matters. */
final class CodeRules {
    /**
     * Locals and operands of the largest frame: 64 KB on the stack. With {@value} words at each level of a recursion, and what may be
     * between two levels, the deepest one allowed fits the stack of a {@link io.stratagem.guard.MeteredThread}.
     */
    static final int MOST_FRAME_WORDS = 8_192;

    private final BundleClasses classes;
    private final AllowedMembers allowed;
    private final Hierarchy hierarchy;
    private final CodeFindings findings;

    CodeRules(BundleClasses classes, AllowedMembers allowed, CodeFindings findings) {
        this.classes = classes;
        this.allowed = allowed;
        this.hierarchy = new Hierarchy(classes);
        this.findings = findings;
    }

    void check(ClassModel model) {
        for (MethodModel method : model.methods()) {
            method.findAttribute(Attributes.code()).ifPresent(code -> checkFrame(model, method, code));
            method.code().ifPresent(code -> Uses.walk(code, method, (element, place) -> check(model, element, place)));
        }
    }

    private void checkFrame(ClassModel model, MethodModel method, CodeAttribute code) {
        int words = code.maxLocals() + code.maxStack();
        if (words > MOST_FRAME_WORDS) {
            findings.add(new CodeFinding(
                    ErrorCode.E_BUNDLE_CODE,
                    model.thisClass().asInternalName().replace('/', '.'),
                    method.methodName().stringValue(),
                    0,
                    words + " words",
                    "locals and operands take more than " + MOST_FRAME_WORDS + " words of the stack",
                    "use an array"));
        }
    }

    private void check(ClassModel model, CodeElement element, Uses.Place place) {
        switch (element) {
            case MonitorInstruction _ ->
                wrong(model, place, "", "a monitor", "remove synchronized: one thread at a time calls an evaluator");
            case DiscontinuedInstruction _ ->
                wrong(
                        model,
                        place,
                        "",
                        "a subroutine of the class file, which no compiler has made for long",
                        "compile it again");
            case LoadConstantInstruction load -> {
                if (load.constantEntry() instanceof MethodHandleEntry
                        || load.constantEntry() instanceof MethodTypeEntry
                        || load.constantEntry() instanceof ConstantDynamicEntry) {
                    wrong(model, place, "", "a handle or computed constant outside of a call site", "");
                }
            }
            case InvokeInstruction call -> checkCall(model, call, place);
            default -> {}
        }
    }

    private void checkCall(ClassModel model, InvokeInstruction call, Uses.Place place) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String type = call.type().stringValue();
        if (Bootstraps.isForSitesOnly(owner, name, type)) {
            findings.add(finding(
                    ErrorCode.E_BUNDLE_MEMBER,
                    model,
                    place,
                    ReferenceRules.named(owner, name, type),
                    "not on the list of what a strategy may use",
                    allowed.advice(owner, name)));
        }
        if (call.opcode() == Opcode.INVOKESPECIAL && !name.equals("<init>")) {
            checkSuperCall(model, place, owner, name, type);
        }
    }

    private void checkSuperCall(ClassModel model, Uses.Place place, String owner, String name, String type) {
        TypeShape shape = classes.find(owner);
        boolean ofAncestor =
                shape != null && hierarchy.isSubtype(model.thisClass().asInternalName(), owner);
        if (!ofAncestor) {
            wrong(
                    model,
                    place,
                    ReferenceRules.named(owner, name, type),
                    "a super call of a class that is no superclass",
                    "");
        }
    }

    private void wrong(ClassModel model, Uses.Place place, String member, String why, String instead) {
        findings.add(finding(ErrorCode.E_BUNDLE_CODE, model, place, member, why, instead));
    }

    private static CodeFinding finding(
            ErrorCode code, ClassModel model, Uses.Place place, String member, String why, String instead) {
        return new CodeFinding(
                code,
                model.thisClass().asInternalName().replace('/', '.'),
                place.method(),
                place.line(),
                member,
                why,
                instead);
    }
}
