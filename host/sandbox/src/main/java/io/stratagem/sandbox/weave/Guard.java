package io.stratagem.sandbox.weave;

import io.stratagem.guard.Concat;
import io.stratagem.guard.Identity;
import io.stratagem.guard.Meter;
import io.stratagem.guard.RecordParts;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** The calls that are inserted, as instructions. */
final class Guard {
    private static final ClassDesc METER = Meter.class.describeConstable().orElseThrow();
    private static final ClassDesc CONCAT = Concat.class.describeConstable().orElseThrow();
    private static final ClassDesc RECORD_PARTS =
            RecordParts.class.describeConstable().orElseThrow();
    private static final ClassDesc IDENTITY = Identity.class.describeConstable().orElseThrow();
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final ClassDesc STRING = ConstantDescs.CD_String;
    private static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
    private static final ClassDesc INT = ConstantDescs.CD_int;
    private static final ClassDesc LONG = ConstantDescs.CD_long;
    private static final ClassDesc VOID = ConstantDescs.CD_void;
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(VOID);

    private Guard() {}

    static void tick(CodeBuilder code) {
        code.invokestatic(METER, "tick", NOTHING);
    }

    static void charge(CodeBuilder code, long ticks) {
        code.loadConstant(ticks).invokestatic(METER, "charge", MethodTypeDesc.of(VOID, LONG));
    }

    static void enter(CodeBuilder code) {
        code.invokestatic(METER, "enter", MethodTypeDesc.of(INT));
    }

    static void leave(CodeBuilder code) {
        code.invokestatic(METER, "leave", MethodTypeDesc.of(VOID, INT));
    }

    static void caught(CodeBuilder code) {
        code.invokestatic(METER, "caught", MethodTypeDesc.of(VOID, THROWABLE));
    }

    static void caughtOutside(CodeBuilder code) {
        code.invokestatic(METER, "caught", MethodTypeDesc.of(VOID, THROWABLE, INT));
    }

    static void object(CodeBuilder code) {
        code.invokestatic(METER, "object", NOTHING);
    }

    static void allocate(CodeBuilder code, long bytes) {
        code.loadConstant(bytes).invokestatic(METER, "allocate", MethodTypeDesc.of(VOID, LONG));
    }

    /** Length in, length out. */
    static void array(CodeBuilder code, int elementBytes) {
        code.loadConstant(elementBytes).invokestatic(METER, "array", MethodTypeDesc.of(INT, INT, INT));
    }

    /** Number of arrays and length of each in, number of elements out. */
    static void arrays(CodeBuilder code, int elementBytes) {
        code.loadConstant(elementBytes).invokestatic(METER, "arrays", MethodTypeDesc.of(LONG, LONG, INT, INT));
    }

    /** An array in, the same out. */
    static void cloned(CodeBuilder code) {
        code.invokestatic(METER, "cloned", MethodTypeDesc.of(OBJECT, OBJECT));
    }

    /** Any object in, its text out. */
    static void text(CodeBuilder code) {
        code.invokestatic(CONCAT, "text", MethodTypeDesc.of(STRING, OBJECT));
    }

    /** A text in, how long it is out. */
    static void length(CodeBuilder code) {
        code.invokestatic(CONCAT, "length", MethodTypeDesc.of(INT, STRING));
    }

    /** The number of characters in. */
    static void chargeText(CodeBuilder code) {
        code.invokestatic(CONCAT, "charge", MethodTypeDesc.of(VOID, LONG));
    }

    static void hash(CodeBuilder code) {
        code.invokestatic(RECORD_PARTS, "hash", MethodTypeDesc.of(INT, OBJECT));
    }

    static void equal(CodeBuilder code) {
        code.invokestatic(RECORD_PARTS, "equal", MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT, OBJECT));
    }

    static void identityHash(CodeBuilder code) {
        code.invokestatic(IDENTITY, "hash", MethodTypeDesc.of(INT, OBJECT));
    }

    static void identityText(CodeBuilder code) {
        code.invokestatic(IDENTITY, "text", MethodTypeDesc.of(STRING, OBJECT));
    }
}
