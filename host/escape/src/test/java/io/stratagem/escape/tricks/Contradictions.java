package io.stratagem.escape.tricks;

import static io.stratagem.escape.tricks.HandMadeBody.PUBLIC_STATIC;
import static io.stratagem.escape.tricks.HandMadeBody.RUN;
import static io.stratagem.escape.tricks.HandMadeBody.returnOne;
import static io.stratagem.escape.tricks.HandMadeBody.run;
import static io.stratagem.escape.tricks.HandMadeBody.type;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Class files that contradict themselves, lie in their attributes, or bear names meant for the log. */
final class Contradictions {
    private static final String FORGED = "a\n2026-01-01 ERROR forged\u001b[2J";
    private static final ClassDesc ERROR = ClassDesc.of("java.lang.IllegalStateException");
    private static final ClassFile WITHOUT_STACK_MAPS =
            ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS, ClassFile.DeadCodeOption.KEEP_DEAD_CODE);

    private Contradictions() {}

    static void addTo(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        attributes(tricks);
        names(tricks);
        members(tricks);
        states(tricks);
        sizes(tricks);
    }

    private static void attributes(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        with(
                tricks,
                "NestHostOfTheHost",
                (self, builder) -> builder.with(NestHostAttribute.of(ClassDesc.of("io.stratagem.kernel.run.Run"))));
        with(
                tricks,
                "NestHostOfTheJdk",
                (self, builder) -> builder.with(NestHostAttribute.of(ClassDesc.of("java.lang.Runtime"))));
        with(
                tricks,
                "InnerClassesLie",
                (self, builder) -> builder.with(InnerClassesAttribute.of(InnerClassInfo.of(
                        ClassDesc.of("java.lang.Runtime"),
                        Optional.of(self),
                        Optional.of("Runtime"),
                        ClassFile.ACC_PUBLIC))));
        with(
                tricks,
                "EnclosingMethodLie",
                (self, builder) -> builder.with(EnclosingMethodAttribute.of(
                        ClassDesc.of("java.lang.System"),
                        Optional.of("exit"),
                        Optional.of(MethodTypeDesc.of(CD_void, CD_int)))));
        with(tricks, "RecordThatIsNone", (self, builder) -> builder.with(RecordAttribute.of()));
        with(
                tricks,
                "FinalAndPermitting",
                (self, builder) ->
                        builder.with(PermittedSubclassesAttribute.ofSymbols(ClassDesc.of("java.lang.String"))));
        tricks.put(
                "MissingStackMap",
                type(
                        WITHOUT_STACK_MAPS,
                        ClassFile.JAVA_25_VERSION,
                        (self, builder) -> builder.withMethodBody("run", RUN, PUBLIC_STATIC, Contradictions::loop)));
        tricks.put(
                "JumpToSubroutine",
                type(
                        ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS),
                        ClassFile.JAVA_1_VERSION + 4,
                        (self, builder) ->
                                builder.withMethodBody("run", RUN, PUBLIC_STATIC, Contradictions::subroutine)));
        tricks.put(
                "TypeConfusion",
                type(
                        WITHOUT_STACK_MAPS,
                        ClassFile.JAVA_25_VERSION,
                        (self, builder) -> builder.withMethodBody(
                                "run", RUN, PUBLIC_STATIC, code -> code.ldc(42).areturn())));
        tricks.put("StackUnderflow", className -> {
            byte[] bytes =
                    run(code -> code.aconst_null().areturn()).apply(className).get("escape/" + className + ".class");
            return Map.of("escape/" + className + ".class", patched(required(bytes), 0x01, 0x57));
        });
    }

    private static void names(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put(
                "ForgedMethodName",
                type((self, builder) -> builder.withMethodBody(FORGED, RUN, PUBLIC_STATIC, Contradictions::throwNew)
                        .withMethodBody(
                                "run",
                                RUN,
                                PUBLIC_STATIC,
                                code -> code.invokestatic(self, FORGED, RUN).areturn())));
        tricks.put(
                "ForgedFieldName",
                type((self, builder) -> builder.withField(FORGED, CD_int, ClassFile.ACC_STATIC)
                        .withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne)));
        tricks.put(
                "ForgedSourceFile",
                type((self, builder) -> builder.with(SourceFileAttribute.of(FORGED))
                        .withMethodBody("run", RUN, PUBLIC_STATIC, Contradictions::throwNew)));
        tricks.put("ForgedClassName", className -> {
            ClassDesc evil = ClassDesc.ofInternalName("escape/" + className + "$" + FORGED.replace("[", ""));
            Map<String, byte[]> own =
                    run(code -> code.invokestatic(evil, "run", RUN).areturn()).apply(className);
            byte[] other = ClassFile.of()
                    .build(
                            evil,
                            builder -> builder.withVersion(ClassFile.JAVA_25_VERSION, 0)
                                    .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                                    .withMethodBody("run", RUN, PUBLIC_STATIC, code -> {
                                        code.invokestatic(
                                                ClassDesc.of("java.lang.System"), "gc", ConstantDescs.MTD_void);
                                        returnOne(code);
                                    }));
            String entry =
                    evil.descriptorString().substring(1, evil.descriptorString().length() - 1) + ".class";
            return Map.of(
                    "escape/" + className + ".class",
                    required(own.get("escape/" + className + ".class")),
                    entry,
                    other);
        });
        tricks.put("LookAlikeLetter", className -> {
            // The a of java is Cyrillic.
            ClassDesc twin = ClassDesc.of("j\u0430va.lang.System");
            Map<String, byte[]> own =
                    run(code -> code.invokestatic(twin, "run", RUN).areturn()).apply(className);
            byte[] other = ClassFile.of()
                    .build(
                            twin,
                            builder -> builder.withVersion(ClassFile.JAVA_25_VERSION, 0)
                                    .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                                    .withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne));
            return Map.of(
                    "escape/" + className + ".class",
                    required(own.get("escape/" + className + ".class")),
                    "j\u0430va/lang/System.class",
                    other);
        });
    }

    private static void members(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put(
                "TwoMethodsOfOneName",
                type((self, builder) -> builder.withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne)
                        .withMethodBody("run", RUN, PUBLIC_STATIC, Contradictions::loop)));
        tricks.put(
                "NativeByFlag",
                type((self, builder) -> builder.withMethod(
                                "evil", RUN, PUBLIC_STATIC | ClassFile.ACC_NATIVE, method -> {})
                        .withMethodBody(
                                "run",
                                RUN,
                                PUBLIC_STATIC,
                                code -> code.invokestatic(self, "evil", RUN).areturn())));
        tricks.put(
                "SynchronizedByFlag",
                type((self, builder) -> builder.withMethodBody(
                        "run", RUN, PUBLIC_STATIC | ClassFile.ACC_SYNCHRONIZED, HandMadeBody::returnOne)));
        tricks.put("MonitorNeverLeft", run(code -> {
            code.ldc("shared").monitorenter();
            returnOne(code);
        }));
        tricks.put(
                "FinalizeByHand",
                type((self, builder) -> builder.withMethodBody(
                                "finalize", ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, CodeBuilder::return_)
                        .withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne)));
        tricks.put(
                "AbstractWithCode",
                type((self, builder) -> builder.withMethodBody(
                                "odd", ConstantDescs.MTD_void, ClassFile.ACC_ABSTRACT, CodeBuilder::return_)
                        .withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne)));
    }

    private static void states(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put(
                "HiddenStatic",
                type((self, builder) -> builder.withField(
                                "count", CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC)
                        .withMethodBody("run", RUN, PUBLIC_STATIC, code -> count(self, code))));
        // Up to version 52 a static final field may be written by any method of its class.
        tricks.put(
                "FinalWrittenLater",
                type(
                        ClassFile.JAVA_8_VERSION,
                        (self, builder) -> builder.withField(
                                        "count",
                                        CD_int,
                                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL)
                                .withMethodBody("run", RUN, PUBLIC_STATIC, code -> count(self, code))));
        tricks.put(
                "FinalWrittenLaterToday",
                type((self, builder) -> builder.withField(
                                "count", CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL)
                        .withMethodBody("run", RUN, PUBLIC_STATIC, code -> count(self, code))));
        tricks.put("StaticOfInterface", className -> {
            ClassDesc memory = ClassDesc.of("escape", className + "$Memory");
            Map<String, byte[]> own = run(code -> {
                        code.getstatic(memory, "CELLS", CD_int.arrayType())
                                .iconst_0()
                                .dup2()
                                .iaload()
                                .iconst_1()
                                .iadd()
                                .iastore();
                        returnOne(code);
                    })
                    .apply(className);
            byte[] other = ClassFile.of()
                    .build(
                            memory,
                            builder -> builder.withVersion(ClassFile.JAVA_25_VERSION, 0)
                                    .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT)
                                    .withField(
                                            "CELLS",
                                            CD_int.arrayType(),
                                            ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL)
                                    .withMethodBody(
                                            ConstantDescs.CLASS_INIT_NAME,
                                            ConstantDescs.MTD_void,
                                            ClassFile.ACC_STATIC,
                                            code -> code.iconst_1()
                                                    .newarray(java.lang.classfile.TypeKind.INT)
                                                    .putstatic(memory, "CELLS", CD_int.arrayType())
                                                    .return_()));
            return Map.of(
                    "escape/" + className + ".class",
                    required(own.get("escape/" + className + ".class")),
                    "escape/" + className + "$Memory.class",
                    other);
        });
    }

    private static void sizes(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put("LargePool", type((self, builder) -> {
            for (int number = 0; number < 60_000; number++) {
                builder.constantPool().utf8Entry("entry" + number);
            }
            builder.withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne);
        }));
        tricks.put("ManyMethods", type((self, builder) -> {
            for (int number = 0; number < 20_000; number++) {
                builder.withMethodBody("m" + number, ConstantDescs.MTD_void, PUBLIC_STATIC, CodeBuilder::return_);
            }
            builder.withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne);
        }));
        tricks.put("ManyHandlers", run(code -> {
            Label start = code.newBoundLabel();
            throwNew(code);
            Label end = code.newBoundLabel();
            code.pop();
            returnOne(code);
            for (int number = 0; number < 20_000; number++) {
                code.exceptionCatchAll(start, end, end);
            }
        }));
        tricks.put("CodeAtTheLimit", run(code -> {
            for (int pair = 0; pair < 32_700; pair++) {
                code.iconst_0().pop();
            }
            returnOne(code);
        }));
        tricks.put("TextsOfSixtyFourKilobytes", run(code -> {
            for (int number = 0; number < 40; number++) {
                code.ldc((char) ('a' + number % 26) + Integer.toString(number) + "x".repeat(65_000))
                        .pop();
            }
            returnOne(code);
        }));
    }

    private static void with(
            Map<String, Function<String, Map<String, byte[]>>> tricks, String name, HandMadeBody.SelfType attribute) {
        tricks.put(name, type((self, builder) -> {
            attribute.write(self, builder);
            builder.withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne);
        }));
    }

    private static void count(ClassDesc self, CodeBuilder code) {
        code.getstatic(self, "count", CD_int).iconst_1().iadd().putstatic(self, "count", CD_int);
        returnOne(code);
    }

    private static void loop(CodeBuilder code) {
        Label again = code.newBoundLabel();
        code.goto_(again);
    }

    private static void subroutine(CodeBuilder code) {
        Label routine = code.newLabel();
        Label again = code.newBoundLabel();
        code.with(java.lang.classfile.instruction.DiscontinuedInstruction.JsrInstruction.of(routine));
        code.goto_(again);
        code.labelBinding(routine)
                .astore(0)
                .with(java.lang.classfile.instruction.DiscontinuedInstruction.RetInstruction.of(0));
    }

    private static void throwNew(CodeBuilder code) {
        code.new_(ERROR)
                .dup()
                .invokespecial(ERROR, ConstantDescs.INIT_NAME, MethodTypeDesc.of(CD_void))
                .athrow();
    }

    /** The last place where one byte is followed by {@code areturn}, with another byte in its place. */
    private static byte[] patched(byte[] bytes, int old, int other) {
        byte[] changed = bytes.clone();
        for (int at = changed.length - 2; at >= 0; at--) {
            if (changed[at] == (byte) old && changed[at + 1] == (byte) 0xB0) {
                changed[at] = (byte) other;
                return changed;
            }
        }
        throw new IllegalStateException("no such instruction");
    }

    private static byte[] required(byte @org.jspecify.annotations.Nullable [] bytes) {
        if (bytes == null) {
            throw new IllegalStateException("no class was written");
        }
        return bytes;
    }
}
