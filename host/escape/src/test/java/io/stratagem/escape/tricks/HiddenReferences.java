package io.stratagem.escape.tricks;

import static io.stratagem.escape.tricks.HandMadeBody.OBJECT;
import static io.stratagem.escape.tricks.HandMadeBody.PUBLIC_STATIC;
import static io.stratagem.escape.tricks.HandMadeBody.RUN;
import static io.stratagem.escape.tricks.HandMadeBody.returnOne;
import static io.stratagem.escape.tricks.HandMadeBody.run;
import static io.stratagem.escape.tricks.HandMadeBody.type;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Names of forbidden members in places other than a plain call. */
final class HiddenReferences {
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc LOOKUP = ConstantDescs.CD_MethodHandles_Lookup;
    private static final ClassDesc METER = ClassDesc.of("io.stratagem.guard.Meter");
    private static final ClassDesc METERED = ClassDesc.of("io.stratagem.guard.MeteredThread");
    private static final ClassDesc BUDGET = ClassDesc.of("io.stratagem.guard.Budget");
    private static final MethodTypeDesc TO_LONG = MethodTypeDesc.of(CD_long);

    private HiddenReferences() {}

    static void addTo(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put("InheritedNotify", HiddenReferences::inheritedNotify);
        handles(tricks);
        bootstraps(tricks);
        types(tricks);
        host(tricks);
    }

    /** An interface declares what every object inherits, and a class that does not implement it is called through it. */
    private static Map<String, byte[]> inheritedNotify(String className) {
        ClassDesc bell = ClassDesc.of("escape", className + "$Bell");
        ClassDesc rung = ClassDesc.of("escape", className + "$Rung");
        Map<String, byte[]> classes = new HashMap<>(run(code -> {
                    code.new_(rung)
                            .dup()
                            .invokespecial(rung, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                            .invokeinterface(bell, "notifyAll", ConstantDescs.MTD_void);
                    returnOne(code);
                })
                .apply(className));
        classes.put(
                "escape/" + className + "$Bell.class",
                ClassFile.of()
                        .build(
                                bell,
                                builder -> builder.withFlags(
                                                ClassFile.ACC_PUBLIC | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT)
                                        .withMethod(
                                                "notifyAll",
                                                ConstantDescs.MTD_void,
                                                ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT,
                                                method -> {})));
        classes.put(
                "escape/" + className + "$Rung.class",
                ClassFile.of()
                        .build(
                                rung,
                                builder -> builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL)
                                        .withInterfaceSymbols(bell)
                                        .withMethodBody(
                                                ConstantDescs.INIT_NAME,
                                                ConstantDescs.MTD_void,
                                                ClassFile.ACC_PUBLIC,
                                                code -> code.aload(0)
                                                        .invokespecial(
                                                                OBJECT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                                        .return_())));
        return classes;
    }

    private static void handles(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put("HandleConstant", run(code -> code.ldc(nanoTime()).areturn()));
        tricks.put(
                "FieldHandleConstant",
                run(code -> code.ldc(MethodHandleDesc.ofField(
                                DirectMethodHandleDesc.Kind.STATIC_GETTER,
                                SYSTEM,
                                "out",
                                ClassDesc.of("java.io.PrintStream")))
                        .areturn()));
        tricks.put("UnusedMember", type((self, builder) -> {
            builder.withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne);
            builder.constantPool().methodRefEntry(RUNTIME, "halt", MethodTypeDesc.of(CD_void, CD_int));
        }));
        tricks.put("DeadCode", run(code -> {
            returnOne(code);
            code.invokestatic(SYSTEM, "nanoTime", TO_LONG).pop2().aconst_null().areturn();
        }));
        tricks.put("OwnerIsTheSubclass", className -> {
            Map<String, byte[]> classes = new HashMap<>(run(code -> code.getstatic(
                                    ClassDesc.of("escape", className + "$Sub"), "MAX_PRIORITY", CD_int)
                            .pop()
                            .aconst_null()
                            .areturn())
                    .apply(className));
            classes.put(
                    "escape/" + className + "$Sub.class",
                    ClassFile.of()
                            .build(
                                    ClassDesc.of("escape", className + "$Sub"),
                                    builder -> builder.withVersion(ClassFile.JAVA_25_VERSION, 0)
                                            .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                                            .withSuperclass(THREAD)));
            return classes;
        });
        tricks.put(
                "MissingClass",
                run(code -> code.invokestatic(ClassDesc.of("escape.Missing"), "run", RUN)
                        .areturn()));
        tricks.put(
                "MissingMember",
                run(code -> code.invokestatic(ClassDesc.of("java.lang.Math"), "missing", TO_LONG)
                        .pop2()
                        .aconst_null()
                        .areturn()));
    }

    private static void bootstraps(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        DirectMethodHandleDesc invoke = ConstantDescs.ofConstantBootstrap(
                ClassDesc.of("java.lang.invoke.ConstantBootstraps"),
                "invoke",
                OBJECT,
                ConstantDescs.CD_MethodHandle,
                OBJECT.arrayType());
        tricks.put(
                "DynamicConstant",
                run(code -> code.ldc(DynamicConstantDesc.ofNamed(invoke, "now", OBJECT, nanoTime()))
                        .areturn()));
        tricks.put(
                "DynamicConstantNested",
                run(code -> code.ldc(DynamicConstantDesc.ofNamed(
                                invoke,
                                "outer",
                                OBJECT,
                                MethodHandleDesc.ofMethod(
                                        DirectMethodHandleDesc.Kind.STATIC,
                                        ClassDesc.of("java.util.List"),
                                        "of",
                                        MethodTypeDesc.of(ClassDesc.of("java.util.List"), OBJECT)),
                                DynamicConstantDesc.ofNamed(invoke, "inner", OBJECT, nanoTime())))
                        .areturn()));
        tricks.put("OwnBootstrap", type((self, builder) -> {
            DirectMethodHandleDesc own = ConstantDescs.ofConstantBootstrap(self, "make", OBJECT);
            builder.withMethodBody(
                    "make",
                    MethodTypeDesc.of(OBJECT, LOOKUP, ConstantDescs.CD_String, ConstantDescs.CD_Class),
                    PUBLIC_STATIC,
                    code -> code.aload(0).areturn());
            builder.withMethodBody(
                    "run",
                    RUN,
                    PUBLIC_STATIC,
                    code -> code.ldc(DynamicConstantDesc.ofNamed(own, "lookup", OBJECT))
                            .areturn());
        }));
        tricks.put(
                "LambdaOverForbidden",
                run(code -> code.invokedynamic(DynamicCallSiteDesc.of(
                                metafactory(),
                                "getAsLong",
                                MethodTypeDesc.of(ClassDesc.of("java.util.function.LongSupplier")),
                                new ConstantDesc[] {TO_LONG, nanoTime(), TO_LONG}))
                        .areturn()));
        tricks.put("LambdaOfForeignInterface", type((self, builder) -> {
            MethodTypeDesc caught = MethodTypeDesc.of(CD_void, THREAD, ConstantDescs.CD_Throwable);
            builder.withMethodBody("caught", caught, PUBLIC_STATIC, code -> code.return_());
            builder.withMethodBody(
                    "run",
                    RUN,
                    PUBLIC_STATIC,
                    code -> code.invokedynamic(DynamicCallSiteDesc.of(
                                    metafactory(),
                                    "uncaughtException",
                                    MethodTypeDesc.of(ClassDesc.of("java.lang.Thread$UncaughtExceptionHandler")),
                                    new ConstantDesc[] {
                                        caught,
                                        MethodHandleDesc.ofMethod(
                                                DirectMethodHandleDesc.Kind.STATIC, self, "caught", caught),
                                        caught
                                    }))
                            .areturn());
        }));
        tricks.put(
                "VarHandleConstant",
                run(code -> code.ldc(DynamicConstantDesc.ofNamed(
                                ConstantDescs.ofConstantBootstrap(
                                        ClassDesc.of("java.lang.invoke.ConstantBootstraps"),
                                        "arrayVarHandle",
                                        ConstantDescs.CD_VarHandle,
                                        ConstantDescs.CD_Class),
                                "cells",
                                ConstantDescs.CD_VarHandle,
                                CD_int.arrayType()))
                        .areturn()));
        tricks.put(
                "RecordMethodsOverForeignField",
                run(code -> code.aconst_null()
                        .checkcast(ClassDesc.of("java.awt.Point"))
                        .invokedynamic(DynamicCallSiteDesc.of(
                                ConstantDescs.ofCallsiteBootstrap(
                                        ClassDesc.of("java.lang.runtime.ObjectMethods"),
                                        "bootstrap",
                                        OBJECT,
                                        ConstantDescs.CD_Class,
                                        ConstantDescs.CD_String,
                                        ConstantDescs.CD_MethodHandle.arrayType()),
                                "hashCode",
                                MethodTypeDesc.of(CD_int, ClassDesc.of("java.awt.Point")),
                                new ConstantDesc[] {
                                    ClassDesc.of("java.awt.Point"),
                                    "x",
                                    MethodHandleDesc.ofField(
                                            DirectMethodHandleDesc.Kind.GETTER,
                                            ClassDesc.of("java.awt.Point"),
                                            "x",
                                            CD_int)
                                }))
                        .pop()
                        .aconst_null()
                        .areturn()));
    }

    private static void types(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put(
                "TypeTest",
                run(code -> code.aconst_null()
                        .instanceOf(THREAD)
                        .pop()
                        .aconst_null()
                        .areturn()));
        tricks.put(
                "MethodTypeConstant",
                run(code -> code.ldc(MethodTypeDesc.of(THREAD, RUNTIME)).areturn()));
        tricks.put("TypeOnlyInDescriptor", type((self, builder) -> {
            MethodTypeDesc strange = MethodTypeDesc.of(OBJECT, ClassDesc.of("java.io.File"));
            builder.withMethodBody(
                    "other", strange, PUBLIC_STATIC, code -> code.aload(0).areturn());
            builder.withMethodBody(
                    "run",
                    RUN,
                    PUBLIC_STATIC,
                    code -> code.aconst_null()
                            .invokestatic(self, "other", strange)
                            .areturn());
        }));
        tricks.put(
                "TypeOnlyInSignature",
                type((self, builder) -> builder.withMethod(
                        "run",
                        RUN,
                        PUBLIC_STATIC,
                        method -> method.with(ExceptionsAttribute.ofSymbols(ClassDesc.of("java.io.IOException")))
                                .with(SignatureAttribute.of(
                                        java.lang.classfile.MethodSignature.of(Signature.ClassTypeSig.of(RUNTIME))))
                                .withCode(HandMadeBody::returnOne))));
        tricks.put(
                "ArrayOfForbidden",
                run(code -> code.iconst_1().anewarray(THREAD).areturn()));
    }

    private static void host(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put("MeterLeave", run(code -> {
            code.ldc(-1_000_000).invokestatic(METER, "leave", MethodTypeDesc.of(CD_void, CD_int));
            returnOne(code);
        }));
        tricks.put("MeterCharge", run(code -> {
            code.ldc(Long.MIN_VALUE).invokestatic(METER, "charge", MethodTypeDesc.of(CD_void, CD_long));
            returnOne(code);
        }));
        tricks.put("ArmAnew", run(code -> {
            code.invokestatic(METERED, "currentOrNull", MethodTypeDesc.of(METERED))
                    .getstatic(BUDGET, "BUILD", BUDGET)
                    .invokevirtual(METERED, "arm", MethodTypeDesc.of(CD_void, BUDGET));
            returnOne(code);
        }));
        tricks.put(
                "HostClass",
                run(code ->
                        code.ldc(ClassDesc.of("io.stratagem.kernel.run.Run")).areturn()));
        tricks.put(
                "FrameworkClass",
                run(code -> code.ldc(ClassDesc.of("org.osgi.framework.FrameworkUtil"))
                        .areturn()));
    }

    private static DirectMethodHandleDesc nanoTime() {
        return MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, SYSTEM, "nanoTime", TO_LONG);
    }

    private static DirectMethodHandleDesc metafactory() {
        return ConstantDescs.ofCallsiteBootstrap(
                ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                "metafactory",
                ConstantDescs.CD_CallSite,
                ConstantDescs.CD_MethodType,
                ConstantDescs.CD_MethodHandle,
                ConstantDescs.CD_MethodType);
    }
}
