package io.stratagem.sandbox;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.sandbox.testing.PluginJar;
import io.stratagem.sandbox.verify.CodeFinding;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class files no compiler makes; the JVM would take most of them. */
class HandMadeCodeTest {
    private static final ClassDesc ODD = ClassDesc.of("com.example.Odd");
    private static final ClassDesc LIST = ClassDesc.of("java.util.List");
    private static final int PUBLIC_STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
    private static final String PLUGIN = JudgedCode.plugin("""
            public Evaluator bind(StrategyContext context) {
                Odd odd = new Odd();
                return (vector, state) -> {
                    odd.toString();
                    Odd.run();
                    return StrategyIntent.NONE;
                };
            }
            """);
    private static final PluginJar JAR =
            JudgedCode.jar(PLUGIN, "public class Odd { public Odd() {} public static void run() {} }");

    private static Inspection judged(byte[] odd) {
        return JudgedCode.of(JAR.entry("com/example/Odd.class", odd));
    }

    /** A class Odd with a constructor without arguments, and whatever else is added. */
    private static byte[] odd(int version, Consumer<ClassBuilder> more) {
        return ClassFile.of().build(ODD, builder -> {
            builder.withVersion(version, 0).withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER);
            builder.withMethodBody(
                    INIT_NAME,
                    MTD_void,
                    ClassFile.ACC_PUBLIC,
                    code -> code.aload(0)
                            .invokespecial(CD_Object, INIT_NAME, MTD_void)
                            .return_());
            more.accept(builder);
        });
    }

    private static byte[] running(Consumer<CodeBuilder> body) {
        return odd(ClassFile.JAVA_25_VERSION, builder -> builder.withMethodBody("run", MTD_void, PUBLIC_STATIC, body));
    }

    private static void assertRefused(byte[] odd, ErrorCode code, String why) {
        assertThat(judged(odd).findings())
                .extracting(CodeFinding::code, CodeFinding::why)
                .anySatisfy(finding -> {
                    assertThat(finding.toList().getFirst()).isEqualTo(code);
                    assertThat(String.valueOf(finding.toList().getLast())).contains(why);
                });
    }

    @Test
    void aPlainClassMadeInThisWayIsAdmitted() {
        assertThat(judged(running(CodeBuilder::return_)).findings()).isEmpty();
    }

    @Test
    void anOldClassFileDoesNotWriteItsFinalFieldsLate() {
        byte[] late = odd(
                ClassFile.JAVA_8_VERSION,
                builder -> builder.withField("seen", CD_int, ClassFile.ACC_FINAL)
                        .withMethodBody(
                                "touch",
                                MTD_void,
                                ClassFile.ACC_PUBLIC,
                                code -> code.aload(0)
                                        .iconst_1()
                                        .putfield(ODD, "seen", CD_int)
                                        .return_())
                        .withMethodBody("run", MTD_void, PUBLIC_STATIC, CodeBuilder::return_));
        assertRefused(late, ErrorCode.E_BUNDLE_STATE, "outside of the construction");
    }

    @Test
    void aConstructorDoesNotWriteFinalFieldsOfAnotherObject() {
        byte[] foreign = odd(
                ClassFile.JAVA_25_VERSION,
                builder -> builder.withField("seen", CD_int, ClassFile.ACC_FINAL)
                        .withMethodBody(
                                INIT_NAME,
                                MethodTypeDesc.of(CD_void, ODD),
                                ClassFile.ACC_PUBLIC,
                                code -> code.aload(0)
                                        .invokespecial(CD_Object, INIT_NAME, MTD_void)
                                        .aload(1)
                                        .iconst_1()
                                        .putfield(ODD, "seen", CD_int)
                                        .return_())
                        .withMethodBody("run", MTD_void, PUBLIC_STATIC, CodeBuilder::return_));
        assertRefused(foreign, ErrorCode.E_BUNDLE_STATE, "outside of the construction");
    }

    @Test
    void anObjectDoesNotPassForAnInterfaceItDoesNotHave() {
        ClassDesc runnable = ClassDesc.of("java.lang.Runnable");
        byte[] disguised = odd(
                ClassFile.JAVA_25_VERSION,
                builder -> builder.withField("kept", runnable, ClassFile.ACC_FINAL | ClassFile.ACC_STATIC)
                        .withMethodBody(
                                ConstantDescs.CLASS_INIT_NAME,
                                MTD_void,
                                ClassFile.ACC_STATIC,
                                code -> code.new_(ClassDesc.of("java.util.ArrayList"))
                                        .dup()
                                        .invokespecial(ClassDesc.of("java.util.ArrayList"), INIT_NAME, MTD_void)
                                        .putstatic(ODD, "kept", runnable)
                                        .return_())
                        .withMethodBody("run", MTD_void, PUBLIC_STATIC, CodeBuilder::return_));
        assertRefused(disguised, ErrorCode.E_BUNDLE_STATE, "passes for an interface");
    }

    @Test
    void aSecondFieldOfTheSameNameIsJudgedToo() {
        byte[] twins = odd(
                ClassFile.JAVA_25_VERSION,
                builder -> builder.withField("kept", CD_int, ClassFile.ACC_FINAL | ClassFile.ACC_STATIC)
                        .withField("kept", LIST, ClassFile.ACC_STATIC)
                        .withField("kept", CD_String, ClassFile.ACC_FINAL | ClassFile.ACC_STATIC)
                        .withMethodBody("run", MTD_void, PUBLIC_STATIC, CodeBuilder::return_));
        assertRefused(twins, ErrorCode.E_BUNDLE_STATE, "not final");
    }

    @Test
    void aComputedConstantHoldsNoArray() {
        DirectMethodHandleDesc bootstrap = MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC,
                ClassDesc.of("java.lang.invoke.ConstantBootstraps"),
                "invoke",
                MethodTypeDesc.ofDescriptor(
                        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                                + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;"));
        DirectMethodHandleDesc maker = MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC, ODD, "box", MethodTypeDesc.of(CD_int.arrayType()));
        byte[] hidden = odd(
                ClassFile.JAVA_25_VERSION,
                builder -> builder.withMethodBody(
                                "box",
                                MethodTypeDesc.of(CD_int.arrayType()),
                                PUBLIC_STATIC,
                                code -> code.iconst_1()
                                        .newarray(java.lang.classfile.TypeKind.INT)
                                        .areturn())
                        .withMethodBody(
                                "run",
                                MTD_void,
                                PUBLIC_STATIC,
                                code -> code.loadConstant(DynamicConstantDesc.ofNamed(
                                                bootstrap, "box", CD_int.arrayType(), maker))
                                        .pop()
                                        .return_()));
        assertRefused(hidden, ErrorCode.E_BUNDLE_CODE, "computed constant");
    }

    @Test
    void aLambdaIsNoFinalizer() {
        DirectMethodHandleDesc metafactory = MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC,
                ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                "metafactory",
                MethodTypeDesc.ofDescriptor("(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                        + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
                        + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;"));
        DirectMethodHandleDesc body =
                MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, ODD, "run", MTD_void);
        byte[] finalizer = running(code -> code.invokedynamic(DynamicCallSiteDesc.of(
                        metafactory,
                        "finalize",
                        MethodTypeDesc.of(ClassDesc.of("java.lang.Runnable")),
                        MTD_void,
                        body,
                        MTD_void))
                .pop()
                .return_());
        assertRefused(finalizer, ErrorCode.E_BUNDLE_CODE, "not the type's abstract one");
    }

    @Test
    void anotherBootstrapMethodIsRefused() {
        DirectMethodHandleDesc own = MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC,
                ODD,
                "site",
                MethodTypeDesc.ofDescriptor("(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                        + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;"));
        byte[] dynamic = running(code ->
                code.invokedynamic(DynamicCallSiteDesc.of(own, "x", MTD_void)).return_());
        assertRefused(dynamic, ErrorCode.E_BUNDLE_CODE, "bootstrap method");
    }

    @Test
    void aHandleOutsideOfACallSiteIsRefused() {
        DirectMethodHandleDesc handle =
                MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, ODD, "run", MTD_void);
        assertRefused(
                running(code -> code.loadConstant(handle).pop().return_()),
                ErrorCode.E_BUNDLE_CODE,
                "outside of a call site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/example/Odd", "com/example/Missing"})
    void classesThatInheritInACircleEndInAVerdict(String ancestor) {
        byte[] circle = ClassFile.of()
                .build(
                        ODD,
                        builder -> builder.withFlags(ClassFile.ACC_PUBLIC)
                                .withSuperclass(ClassDesc.ofInternalName(ancestor))
                                .withMethodBody("run", MTD_void, PUBLIC_STATIC, CodeBuilder::return_));
        assertThat(judged(circle).verdict()).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void damagedClassFilesEndInAVerdict() {
        byte[] whole = running(code -> code.iconst_1().istore(0).return_());
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt(256);
            }
            List<Fault> faults = judged(damaged).verdict().faults();
            assertThat(faults).doesNotContainNull();
        }
    }
}
