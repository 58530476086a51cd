package io.stratagem.sandbox.purity;

import io.stratagem.sandbox.verify.Descriptors;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows values through one method, on all ways at once, until nothing new is learnt; then tells what happens. Work is bounded.
 *
 * <p>Longer than most: it has one case per kind of instruction.
 */
final class MethodFlow {
    /** Values looked at while ways are joined; real methods need some thousands. */
    private static final long MOST_WORK = 5_000_000;

    private final String owner;
    private final MethodModel method;
    private final List<CodeElement> elements;
    private final FlowEvents events;
    private final int locals;
    private final Map<Label, Frame> atLabel = new HashMap<>();
    private final Map<Label, List<Label>> handlersFrom = new HashMap<>();
    private final Map<Label, List<Label>> handlersUntil = new HashMap<>();
    private final Map<Label, Value> caught = new HashMap<>();
    private final List<Label> active = new ArrayList<>();
    private boolean changed;
    private boolean telling;
    private long work;
    private int line;
    private @Nullable Frame frame;

    MethodFlow(String owner, MethodModel method, CodeModel code, FlowEvents events) {
        this.owner = owner;
        this.method = method;
        this.elements = code.elementList();
        this.events = events;
        this.locals = ((CodeAttribute) code).maxLocals() + 1;
        for (CodeElement element : elements) {
            if (element instanceof ExceptionCatch range) {
                handlersFrom
                        .computeIfAbsent(range.tryStart(), _ -> new ArrayList<>())
                        .add(range.handler());
                handlersUntil
                        .computeIfAbsent(range.tryEnd(), _ -> new ArrayList<>())
                        .add(range.handler());
                String type = range.catchType()
                        .map(caughtType -> "L" + caughtType.asInternalName() + ";")
                        .orElse("Ljava/lang/Throwable;");
                caught.merge(range.handler(), Value.of(type), (known, more) -> Value.either(known, more));
            }
        }
    }

    /**
     * Follows the method.
     *
     * @throws IllegalArgumentException if it is too entangled to be judged, or not valid code
     */
    void run() {
        do {
            changed = false;
            pass();
        } while (changed);
        telling = true;
        pass();
    }

    private void pass() {
        active.clear();
        line = 0;
        frame = entry();
        for (CodeElement element : elements) {
            switch (element) {
                case LabelTarget target -> atLabel(target.label());
                case LineNumber number -> line = number.line();
                case Instruction instruction -> {
                    Frame current = frame;
                    if (current != null) {
                        execute(current, instruction);
                    }
                }
                default -> {}
            }
        }
    }

    private Frame entry() {
        Frame first = new Frame(locals);
        int slot = 0;
        if (!Modifier.isStatic(method.flags().flagsMask())) {
            first.setLocal(slot++, Value.self(owner));
        }
        for (String type : Descriptors.parameters(method.methodType().stringValue())) {
            Value parameter = Value.of(type);
            first.setLocal(slot, parameter);
            slot += parameter.isWide() ? 2 : 1;
        }
        return first;
    }

    private void atLabel(Label label) {
        handlersUntil.getOrDefault(label, List.of()).forEach(active::remove);
        active.addAll(handlersFrom.getOrDefault(label, List.of()));
        if (frame != null) {
            join(label, frame);
        }
        Frame known = atLabel.get(label);
        frame = known == null ? null : known.copy();
        intoHandlers();
    }

    private void join(Label label, Frame coming) {
        spend(coming.size());
        Frame known = atLabel.get(label);
        if (known == null) {
            atLabel.put(label, coming.copy());
            changed = true;
        } else if (known.merge(coming)) {
            changed = true;
        }
    }

    /** Whatever the variables hold here, they may hold in the handlers around. */
    private void intoHandlers() {
        if (frame != null) {
            for (Label handler : active) {
                join(handler, frame.atHandler(caught.getOrDefault(handler, Value.UNKNOWN)));
            }
        }
    }

    private void spend(int amount) {
        work += amount;
        if (work > MOST_WORK) {
            throw new IllegalArgumentException("a method too entangled to be judged");
        }
    }

    private void execute(Frame at, Instruction instruction) {
        spend(1);
        switch (instruction) {
            case LoadInstruction load -> {
                Value value = at.local(load.slot());
                at.push(load.typeKind() == TypeKind.REFERENCE ? value : primitive(load.typeKind()));
            }
            case StoreInstruction store -> {
                at.setLocal(store.slot(), at.pop());
                intoHandlers();
            }
            case IncrementInstruction _, NopInstruction _ -> {}
            case ConstantInstruction constant -> at.push(constant(constant));
            case ArrayLoadInstruction load -> loadElement(at, load);
            case ArrayStoreInstruction _ -> storeElement(at);
            case FieldInstruction field -> field(at, field);
            case InvokeInstruction call -> call(at, call);
            case InvokeDynamicInstruction site -> site(at, site);
            case NewObjectInstruction made ->
                at.push(Value.of("L" + made.className().asInternalName() + ";"));
            case NewPrimitiveArrayInstruction made -> {
                at.pop();
                at.push(Value.of("[" + made.typeKind().upperBound().descriptorString()));
            }
            case NewReferenceArrayInstruction made -> {
                at.pop();
                String component = made.componentType().asInternalName();
                at.push(Value.of("[" + (component.startsWith("[") ? component : "L" + component + ";")));
            }
            case NewMultiArrayInstruction made -> {
                at.pop(made.dimensions());
                at.push(Value.of(made.arrayType().asInternalName()));
            }
            case TypeCheckInstruction check -> typeCheck(at, check);
            case ConvertInstruction convert -> {
                at.pop();
                at.push(primitive(convert.toType()));
            }
            case OperatorInstruction operator -> operator(at, operator);
            case StackInstruction shuffle -> StackShuffle.apply(at, shuffle.opcode());
            case BranchInstruction branch -> branch(at, branch);
            case TableSwitchInstruction table -> select(at, table.defaultTarget(), table.cases());
            case LookupSwitchInstruction lookup -> select(at, lookup.defaultTarget(), lookup.cases());
            case ReturnInstruction returned -> returned(at, returned);
            case ThrowInstruction _ -> {
                escapes(at.pop(), "thrown");
                frame = null;
            }
            default -> at.pop(); // a monitor, which is refused elsewhere
        }
    }

    private static Value primitive(TypeKind kind) {
        return switch (kind) {
            case LONG -> Value.of("J");
            case DOUBLE -> Value.of("D");
            case FLOAT -> Value.of("F");
            default -> Value.INT;
        };
    }

    private static Value constant(ConstantInstruction constant) {
        if (constant.opcode() == Opcode.ACONST_NULL) {
            return Value.NULL;
        }
        if (constant.typeKind() != TypeKind.REFERENCE) {
            return primitive(constant.typeKind());
        }
        return Value.of(constant.constantValue() instanceof String ? "Ljava/lang/String;" : "Ljava/lang/Class;");
    }

    private void loadElement(Frame at, ArrayLoadInstruction load) {
        at.pop();
        Value array = at.pop();
        if (load.typeKind() != TypeKind.REFERENCE) {
            at.push(primitive(load.typeKind()));
            return;
        }
        String component = component(array);
        boolean isPart = array.isHeldArray() && !component.startsWith("L");
        at.push(isPart ? array.as(component) : Value.of(component));
    }

    private static String component(Value array) {
        List<String> types = array.types();
        return types.stream().allMatch(type -> type.startsWith("["))
                ? String.join("|", types.stream().map(type -> type.substring(1)).toList())
                : "";
    }

    private void storeElement(Frame at) {
        Value value = at.pop();
        at.pop();
        Value array = at.pop();
        escapes(value, "stored in another array");
        if (array.isHeldArray()) {
            escapes(array, "written to");
        }
    }

    private void field(Frame at, FieldInstruction field) {
        switch (field.opcode()) {
            case GETSTATIC -> at.push(events.read(field, Value.UNKNOWN));
            case GETFIELD -> at.push(events.read(field, at.pop()));
            case PUTSTATIC -> store(field, Value.UNKNOWN, at.pop());
            default -> {
                Value value = at.pop();
                store(field, at.pop(), value);
            }
        }
    }

    private void store(FieldInstruction field, Value receiver, Value value) {
        escapes(value, "stored in a field");
        requireType(value, field.type().stringValue());
        if (telling) {
            events.stored(field, receiver, value, line);
        }
    }

    private void call(Frame at, InvokeInstruction call) {
        List<String> parameters = Descriptors.parameters(call.type().stringValue());
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        List<Value> arguments = at.pop(parameters.size() + (isStatic ? 0 : 1));
        for (int i = 0; i < parameters.size(); i++) {
            requireType(arguments.get(i + (isStatic ? 0 : 1)), parameters.get(i));
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isHeldArray() && !HarmlessCalls.leavesAlone(call, i, arguments.get(i))) {
                escapes(arguments.get(i), "passed to " + call.name().stringValue());
            }
        }
        if (telling) {
            events.calls(call, arguments, line);
        }
        if (!call.type().stringValue().endsWith(")V")) {
            at.push(events.called(call, arguments));
        }
    }

    private void site(Frame at, InvokeDynamicInstruction site) {
        List<String> parameters = Descriptors.parameters(site.type().stringValue());
        List<Value> captured = at.pop(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            requireType(captured.get(i), parameters.get(i));
        }
        captured.forEach(value -> escapes(value, "captured by a lambda"));
        if (telling) {
            events.makes(site, captured, line);
        }
        at.push(events.site(site, captured));
    }

    private static void typeCheck(Frame at, TypeCheckInstruction check) {
        Value value = at.pop();
        if (check.opcode() == Opcode.INSTANCEOF) {
            at.push(Value.INT);
            return;
        }
        String name = check.type().asInternalName();
        at.push(value.as(name.startsWith("[") ? name : "L" + name + ";"));
    }

    private static void operator(Frame at, OperatorInstruction operator) {
        switch (operator.opcode()) {
            case ARRAYLENGTH -> {
                at.pop();
                at.push(Value.INT);
            }
            case INEG, LNEG, FNEG, DNEG -> {}
            case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> {
                at.pop(2);
                at.push(Value.INT);
            }
            default -> {
                at.pop(2);
                at.push(primitive(operator.typeKind()));
            }
        }
    }

    private void branch(Frame at, BranchInstruction branch) {
        int operands = switch (branch.opcode()) {
            case GOTO, GOTO_W -> 0;
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
            default -> 2;
        };
        at.pop(operands);
        join(branch.target(), at);
        if (operands == 0) {
            frame = null;
        }
    }

    private void select(Frame at, Label otherwise, List<SwitchCase> cases) {
        at.pop();
        Set<Label> targets = new HashSet<>();
        targets.add(otherwise);
        cases.forEach(target -> targets.add(target.target()));
        targets.forEach(target -> join(target, at));
        frame = null;
    }

    private void returned(Frame at, ReturnInstruction returned) {
        if (returned.typeKind() != TypeKind.VOID) {
            Value value = at.pop();
            escapes(value, "returned");
            requireType(value, Descriptors.returned(method.methodType().stringValue()));
            if (telling) {
                events.returned(value);
            }
        }
        frame = null;
    }

    /** The JVM lets any object pass for an interface; a compiler does not. */
    private void requireType(Value value, String type) {
        if (telling && type.startsWith("L") && value.kind() != Value.Kind.NULL) {
            events.passed(value, type, line);
        }
    }

    private void escapes(Value value, String how) {
        if (telling && value.isHeldArray()) {
            events.arrayUsed(value, how, line);
        }
    }
}
