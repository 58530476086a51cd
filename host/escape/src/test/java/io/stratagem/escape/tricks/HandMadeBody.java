package io.stratagem.escape.tricks;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes the class of a body instruction by instruction. */
final class HandMadeBody {
    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final MethodTypeDesc RUN = MethodTypeDesc.of(OBJECT);
    static final int PUBLIC_STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
    private static final int PUBLIC_FINAL = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER;

    private HandMadeBody() {}

    static ClassDesc self(String className) {
        return ClassDesc.of("escape", className);
    }

    /** A body whose {@code run()} has this code. */
    static Function<String, Map<String, byte[]>> run(Consumer<CodeBuilder> code) {
        return type((self, builder) -> builder.withMethodBody("run", RUN, PUBLIC_STATIC, code));
    }

    /** A body whose {@code run()} has this code, which names its own class. */
    static Function<String, Map<String, byte[]>> run(SelfCode code) {
        return type((self, builder) ->
                builder.withMethodBody("run", RUN, PUBLIC_STATIC, method -> code.write(self, method)));
    }

    /** A body made by hand altogether. */
    static Function<String, Map<String, byte[]>> type(SelfType type) {
        return type(ClassFile.JAVA_25_VERSION, type);
    }

    /** A body of an older class file version. */
    static Function<String, Map<String, byte[]>> type(int version, SelfType type) {
        return type(ClassFile.of(), version, type);
    }

    /** A body written under other options than the usual. */
    static Function<String, Map<String, byte[]>> type(ClassFile writer, int version, SelfType type) {
        return className -> {
            ClassDesc self = self(className);
            byte[] bytes = writer.build(self, builder -> {
                builder.withVersion(version, 0).withFlags(PUBLIC_FINAL);
                type.write(self, builder);
            });
            return Map.of("escape/" + className + ".class", bytes);
        };
    }

    /** Gives the boxed number 1 back. */
    static void returnOne(CodeBuilder code) {
        code.iconst_1()
                .invokestatic(
                        ConstantDescs.CD_Integer,
                        "valueOf",
                        MethodTypeDesc.of(ConstantDescs.CD_Integer, ConstantDescs.CD_int))
                .areturn();
    }

    /** The members of a class. */
    interface SelfType {
        void write(ClassDesc self, ClassBuilder builder);
    }

    /** The code of a method that names its own class. */
    interface SelfCode {
        void write(ClassDesc self, CodeBuilder code);
    }
}
