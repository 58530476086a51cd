package io.stratagem.sandbox.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.function.Consumer;

/**
 * Weaves the body of one method, once: the instructions pass through it in order, and what belongs to each is put before it. Only the
 * meters' own few kinds of instruction are added, none of which is a branch, except at the very end.
 */
final class MethodWeaver implements CodeTransform {
    private final Tally tally = new Tally();
    private final EntryMeter meter;
    private final EntryMeter.Kept kept;
    private final Ticks ticks;
    private final Trampolines trampolines;
    private final Allocations allocations;
    private final Constructors constructors;
    private final Calls calls;
    private final Dynamics dynamics;
    private final Site site;
    private final Consumer<WovenClass.Counts> result;
    private int offset;
    private int line;

    /**
     * @param result told the counts when the end is reached; a later run over the same method replaces them
     */
    MethodWeaver(
            ClassWeaver.Surroundings around,
            MethodModel method,
            CodeAttribute code,
            EntryMeter meter,
            Consumer<WovenClass.Counts> result) {
        this.meter = meter;
        this.result = result;
        kept = new EntryMeter.Kept(meter, code.maxLocals());
        ticks = new Ticks(code, tally);
        trampolines = new Trampolines(kept, ticks, tally);
        allocations = new Allocations(around.world(), tally);
        constructors = new Constructors(around.members(), around.standIns(), allocations, tally);
        calls = new Calls(around.members(), constructors, allocations, tally);
        Handles handles = new Handles(around.members(), constructors, around.additions(), tally);
        dynamics = new Dynamics(around.model(), handles, allocations, around.additions(), tally);
        ClassModel model = around.model();
        String name = method.methodName().stringValue() + method.methodType().stringValue();
        site = new Site(
                model.thisClass(),
                around.isInterface(),
                model.superclass().map(ClassEntry::asInternalName).orElse(""),
                kept.nextSlot(),
                reason -> around.refusals().add(name, line, reason));
    }

    @Override
    public void atStart(CodeBuilder code) {
        // Before the first label, so a loop that begins the method does not enter it again.
        if (meter == EntryMeter.ENTER) {
            kept.enter(code);
            tally.tick();
        }
        int unpaid = switch (meter) {
            case NOTHING -> 0;
            case TICK -> ticks.bodyWeight();
            case ENTER -> ticks.bodyWeight() - 1;
        };
        if (unpaid > 0) {
            ticks.charge(code, unpaid);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case ExceptionCatch handler -> trampolines.redirect(code, handler);
            case LineNumber number -> {
                line = number.line();
                code.with(number);
            }
            case Instruction instruction -> {
                weave(code, instruction);
                offset += instruction.sizeInBytes();
            }
            default -> code.with(element);
        }
    }

    private void weave(CodeBuilder code, Instruction instruction) {
        switch (instruction) {
            case InvokeInstruction call -> calls.weave(code, call, site);
            case InvokeDynamicInstruction call -> dynamics.weave(code, call, site);
            case NewObjectInstruction made ->
                constructors.makeNew(code, made.className().asSymbol());
            case DiscontinuedInstruction old ->
                site.refuse(old.opcode() + ", which class files have not had since Java 7");
            default -> {
                prepare(code, instruction);
                code.with(instruction);
            }
        }
    }

    /** Puts before the instruction what it needs. */
    private void prepare(CodeBuilder code, Instruction instruction) {
        switch (instruction) {
            case BranchInstruction branch -> ticks.before(code, branch, offset);
            case TableSwitchInstruction table -> ticks.before(code, table, offset);
            case LookupSwitchInstruction lookup -> ticks.before(code, lookup, offset);
            case ReturnInstruction end -> kept.leave(code);
            case NewPrimitiveArrayInstruction made ->
                allocations.array(code, made.typeKind().upperBound());
            case NewReferenceArrayInstruction made ->
                allocations.array(code, made.componentType().asSymbol());
            case NewMultiArrayInstruction made -> allocations.arrays(code, made, site.freeSlot());
            default -> {}
        }
    }

    @Override
    public void atEnd(CodeBuilder code) {
        trampolines.append(code);
        result.accept(tally.counts());
    }
}
