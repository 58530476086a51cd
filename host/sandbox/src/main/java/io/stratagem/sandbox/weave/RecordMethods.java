package io.stratagem.sandbox.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The methods that the compiler leaves to the runtime for a record, as plain code: the runtime's own would hash enum components by
 * address, and walk through nested records without a meter. Results are those the runtime gives, where it gives the same twice.
 */
final class RecordMethods {
    private static final int OUTSIDE_AFTER_TWO_ARGUMENTS = 2;
    private static final int COMPONENTS_AT_ONCE = 90;
    private static final String ARGUMENT = "\u0001";

    private final ClassModel model;
    private final SyntheticMethods additions;
    private final Tally tally;

    /** A component and its field. */
    private record Component(String name, ClassDesc type) {}

    RecordMethods(ClassModel model, SyntheticMethods additions, Tally tally) {
        this.model = model;
        this.additions = additions;
        this.tally = tally;
    }

    void weave(CodeBuilder code, InvokeDynamicInstruction call, Site site) {
        Optional<List<Component>> components = components(call.bootstrapArgs());
        if (components.isEmpty()) {
            site.refuse("the methods of a record made from something that is not its fields");
            return;
        }
        ClassDesc self = site.owner().asSymbol();
        String purpose = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        List<Component> parts = components.get();
        String name = additions.add(purpose, parts.toString(), type, body -> {
            EntryMeter.Kept kept = new EntryMeter.Kept(EntryMeter.ENTER, OUTSIDE_AFTER_TWO_ARGUMENTS);
            kept.enter(body);
            switch (purpose) {
                case "hashCode" -> hashCode(body, self, parts);
                case "equals" -> equals(body, self, parts, kept);
                default -> text(body, self, parts);
            }
            kept.leave(body);
            if (purpose.equals("toString")) {
                body.areturn();
            } else {
                body.ireturn();
            }
        });
        code.invokestatic(self, name, type, site.isInterface());
        tally.replacedCall();
        tally.tick();
    }

    private static Optional<List<Component>> components(List<ConstantDesc> arguments) {
        if (arguments.size() < 2 || !(arguments.get(1) instanceof String joined)) {
            return Optional.empty();
        }
        String[] names = joined.isEmpty() ? new String[0] : joined.split(";", -1);
        if (names.length != arguments.size() - 2) {
            return Optional.empty();
        }
        List<Component> components = new ArrayList<>();
        for (int index = 0; index < names.length; index++) {
            if (!(arguments.get(index + 2) instanceof DirectMethodHandleDesc getter)
                    || getter.kind() != DirectMethodHandleDesc.Kind.GETTER) {
                return Optional.empty();
            }
            components.add(
                    new Component(getter.methodName(), getter.invocationType().returnType()));
        }
        return Optional.of(components);
    }

    private static void hashCode(CodeBuilder code, ClassDesc self, List<Component> components) {
        code.iconst_0();
        for (Component component : components) {
            code.loadConstant(31).imul();
            code.aload(0).getfield(self, component.name(), component.type());
            if (component.type().isPrimitive()) {
                code.invokestatic(
                        box(component.type()), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, component.type()));
            } else {
                Guard.hash(code);
            }
            code.iadd();
        }
    }

    private static void equals(CodeBuilder code, ClassDesc self, List<Component> components, EntryMeter.Kept kept) {
        Label differs = code.newLabel();
        Label equal = code.newLabel();
        code.aload(1).instanceOf(self).ifeq(differs);
        for (Component component : components) {
            code.aload(0).getfield(self, component.name(), component.type());
            code.aload(1).checkcast(self).getfield(self, component.name(), component.type());
            switch (TypeKind.from(component.type())) {
                case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(differs);
                case LONG -> code.lcmp().ifne(differs);
                case FLOAT, DOUBLE -> {
                    ClassDesc type = component.type();
                    code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type));
                    code.ifne(differs);
                }
                case REFERENCE -> {
                    Guard.equal(code);
                    code.ifeq(differs);
                }
                case VOID -> throw new IllegalArgumentException("no component is void");
            }
        }
        code.goto_(equal).labelBinding(differs);
        kept.leave(code);
        code.iconst_0().ireturn().labelBinding(equal).iconst_1();
    }

    private void text(CodeBuilder code, ClassDesc self, List<Component> components) {
        Concatenations concatenations = new Concatenations(tally);
        code.loadConstant(simpleName() + '[');
        for (int from = 0; from < components.size(); from += COMPONENTS_AT_ONCE) {
            int to = Math.min(components.size(), from + COMPONENTS_AT_ONCE);
            StringBuilder recipe = new StringBuilder().append(ARGUMENT);
            List<ClassDesc> types = new ArrayList<>(List.of(ConstantDescs.CD_String));
            for (Component component : components.subList(from, to)) {
                recipe.append(types.size() == 1 && from == 0 ? "" : ", ")
                        .append(component.name())
                        .append('=')
                        .append(ARGUMENT);
                code.aload(0).getfield(self, component.name(), component.type());
                types.add(component.type());
            }
            concatenations.append(code, recipe.toString(), types, OUTSIDE_AFTER_TWO_ARGUMENTS + 1);
        }
        concatenations.append(code, ARGUMENT + "]", List.of(ConstantDescs.CD_String), OUTSIDE_AFTER_TWO_ARGUMENTS + 1);
    }

    private String simpleName() {
        Optional<String> nested = model.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(info -> info.innerClass().equals(model.thisClass()))
                .map(InnerClassInfo::innerName)
                .flatMap(Optional::stream)
                .map(Utf8Entry::stringValue)
                .findFirst();
        String name = model.thisClass().asInternalName();
        return nested.orElse(name.substring(name.lastIndexOf('/') + 1));
    }

    private static ClassDesc box(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName() + " has no box");
        };
    }
}
