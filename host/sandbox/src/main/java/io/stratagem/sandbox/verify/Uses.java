package io.stratagem.sandbox.verify;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Where a class first uses what its constant pool names, so that a finding can say a method and a line. */
final class Uses {
    /** Nowhere in its code. */
    static final Place NOWHERE = new Place("", 0);

    private final Map<String, Place> first = new HashMap<>();

    /** A method and a line of the source. */
    record Place(String method, int line) {}

    private Uses() {}

    static Uses of(ClassModel model) {
        Uses uses = new Uses();
        for (MethodModel method : model.methods()) {
            Place declared = new Place(method.methodName().stringValue(), 0);
            uses.descriptor(method.methodType().stringValue(), declared);
            method.code().ifPresent(code -> walk(code, method, uses::element));
        }
        return uses;
    }

    /** Visits every element of a method's code with its place. */
    static void walk(CodeModel code, MethodModel method, BiConsumer<CodeElement, Place> visitor) {
        Place place = new Place(method.methodName().stringValue(), 0);
        for (CodeElement element : code) {
            if (element instanceof LineNumber number) {
                place = new Place(place.method(), number.line());
            }
            visitor.accept(element, place);
        }
    }

    /** Where the type is first named by an instruction, a handler or a descriptor. */
    Place ofType(String internalName) {
        return first.getOrDefault("type " + internalName, NOWHERE);
    }

    /** Whether an instruction or a handler works with the type itself. */
    boolean handles(String internalName) {
        return first.containsKey("handled " + internalName);
    }

    /** Where the member is first used, be it by an instruction or through a handle at a call site. */
    Place ofMember(String owner, String name, String type) {
        return first.getOrDefault("member " + owner + "." + name + type, NOWHERE);
    }

    private void element(CodeElement element, Place place) {
        switch (element) {
            case ExceptionCatch handler -> handler.catchType().ifPresent(type -> type(type.asInternalName(), place));
            case Instruction instruction -> instruction(instruction, place);
            default -> {}
        }
    }

    private void instruction(Instruction instruction, Place place) {
        switch (instruction) {
            case FieldInstruction field ->
                member(
                        field.owner().asInternalName(),
                        field.name().stringValue(),
                        field.type().stringValue(),
                        place);
            case InvokeInstruction call ->
                member(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue(),
                        place);
            case InvokeDynamicInstruction site -> site(site.invokedynamic(), place);
            case NewObjectInstruction made -> type(made.className().asInternalName(), place);
            case TypeCheckInstruction check -> type(check.type().asInternalName(), place);
            case NewReferenceArrayInstruction made -> type(made.componentType().asInternalName(), place);
            case NewMultiArrayInstruction made -> type(made.arrayType().asInternalName(), place);
            case LoadConstantInstruction load -> {
                if (load.constantEntry() instanceof java.lang.classfile.constantpool.ClassEntry type) {
                    type(type.asInternalName(), place);
                }
            }
            default -> {}
        }
    }

    private void site(InvokeDynamicEntry site, Place place) {
        descriptor(site.type().stringValue(), place);
        for (LoadableConstantEntry argument : site.bootstrap().arguments()) {
            if (argument instanceof MethodHandleEntry handle) {
                member(
                        handle.reference().owner().asInternalName(),
                        handle.reference().name().stringValue(),
                        handle.reference().type().stringValue(),
                        place);
            }
        }
    }

    private void member(String owner, String name, String type, Place place) {
        first.putIfAbsent("member " + owner + "." + name + type, place);
        first.putIfAbsent("type " + Descriptors.elementClass(owner), place);
        descriptor(type, place);
    }

    private void type(String constant, Place place) {
        String name = Descriptors.elementClass(constant);
        first.putIfAbsent("type " + name, place);
        first.putIfAbsent("handled " + name, place);
    }

    private void descriptor(String descriptor, Place place) {
        Descriptors.classes(descriptor).forEach(name -> first.putIfAbsent("type " + name, place));
    }
}
