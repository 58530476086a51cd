package io.stratagem.sandbox.weave;

import io.stratagem.api.StrategyIntent;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Collections;

/** Charges memory before it is taken, by fixed sizes that do not depend on the machine. */
final class Allocations {
    private static final int HEADER_BYTES = 16;
    private static final int SLOT_BYTES = 8;

    /** An intent with its lists; the constants of an enum, of which the JDK's largest has thirty. */
    private static final int OUTSIDE_BYTES = 256;

    private static final ClassDesc INTENT =
            StrategyIntent.class.describeConstable().orElseThrow();

    private final ClassWorld world;
    private final Tally tally;

    Allocations(ClassWorld world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    /** The plugin's own classes by their fields, others as one header. */
    void object(CodeBuilder code, String className) {
        int fields = ownFields(className);
        if (fields == 0) {
            Guard.object(code);
        } else {
            Guard.allocate(code, HEADER_BYTES + (long) SLOT_BYTES * fields);
        }
        tally.allocation();
    }

    /** A lambda that holds values. */
    void lambda(CodeBuilder code, int captured) {
        if (captured > 0) {
            Guard.allocate(code, HEADER_BYTES + (long) SLOT_BYTES * captured);
            tally.allocation();
        }
    }

    void array(CodeBuilder code, ClassDesc component) {
        Guard.array(code, bytes(component));
        tally.allocation();
    }

    /** The lengths are taken from the stack and put back. */
    void arrays(CodeBuilder code, NewMultiArrayInstruction original, int freeSlot) {
        Spill lengths = new Spill(Collections.nCopies(original.dimensions(), ConstantDescs.CD_int), freeSlot);
        lengths.store(code);
        ClassDesc type = original.arrayType().asSymbol();
        code.lconst_1();
        for (int dimension = 0; dimension < original.dimensions(); dimension++) {
            type = type.componentType();
            lengths.load(code, dimension);
            Guard.arrays(code, bytes(type));
        }
        code.pop2();
        lengths.load(code);
        tally.allocation();
    }

    /**
     * What a call makes that goes where it goes: a step of building an intent makes another intent, and an enum of the JDK copies its
     * constants each time it is asked for them.
     */
    void outside(CodeBuilder code, InvokeInstruction call) {
        ClassDesc owner = call.owner().asSymbol();
        ClassDesc returned = call.typeSymbol().returnType();
        boolean isIntent = owner.equals(INTENT) && returned.equals(INTENT);
        if (isIntent
                || (returned.isArray()
                        && call.name().equalsString("values")
                        && !world.isOwn(call.owner().asInternalName()))) {
            Guard.allocate(code, OUTSIDE_BYTES);
            tally.allocation();
        }
    }

    /** The array on the stack stays there. */
    void copyOfArray(CodeBuilder code) {
        code.dup();
        Guard.cloned(code);
        code.pop();
        tally.allocation();
    }

    private int ownFields(String className) {
        int fields = 0;
        for (String name : world.withSupertypes(className)) {
            ClassShape shape = world.isOwn(name) ? world.shape(name) : null;
            fields += shape == null ? 0 : shape.instanceFields();
        }
        return fields;
    }

    private static int bytes(ClassDesc component) {
        return switch (TypeKind.from(component)) {
            case BOOLEAN, BYTE -> Byte.BYTES;
            case CHAR, SHORT -> Short.BYTES;
            case INT, FLOAT -> Integer.BYTES;
            case LONG, DOUBLE, REFERENCE -> SLOT_BYTES;
            case VOID -> throw new IllegalArgumentException("no array has void elements");
        };
    }
}
