package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.guard.Budget;
import io.stratagem.guard.StandIns;
import io.stratagem.guard.Trip;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Class files that no compiler makes. */
class HandMadeClassTest {
    private static final Budget BUDGET = new Budget(100_000, 1 << 20, 100);
    private static final ClassDesc SELF = ClassDesc.of("hostile.HandMade");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    /** Shapes of code that go on for ever, or would. */
    enum Shape {
        LOOP_AT_THE_FIRST_INSTRUCTION(code -> {
            Label top = code.newBoundLabel();
            code.goto_(top);
        }),
        CONDITION_AT_THE_FIRST_INSTRUCTION(code -> {
            Label top = code.newBoundLabel();
            code.iconst_0().ifeq(top).return_();
        }),
        HANDLER_BEFORE_ITS_RANGE(code -> {
            Label handler = code.newLabel();
            Label start = code.newLabel();
            code.goto_(start).labelBinding(handler).pop().labelBinding(start);
            Label end = thrown(code);
            code.exceptionCatchAll(start, end, handler);
        }),
        HANDLER_THAT_COVERS_ITSELF(code -> {
            Label handler = code.newLabel();
            code.aconst_null().checkcast(ConstantDescs.CD_Throwable);
            code.labelBinding(handler).pop();
            Label end = thrown(code);
            code.exceptionCatchAll(handler, end, handler);
        }),
        HANDLER_AT_THE_FIRST_INSTRUCTION(code -> {
            Label start = code.newBoundLabel();
            Label handler = code.newLabel();
            Label end = thrown(code);
            code.labelBinding(handler).pop().goto_(start);
            code.exceptionCatchAll(start, end, handler);
        }),
        RANGE_OVER_EVERYTHING(code -> {
            Label start = code.newBoundLabel();
            Label handler = code.newLabel();
            Label end = code.newLabel();
            code.invokestatic(SELF, "run", NOTHING).return_();
            code.labelBinding(handler)
                    .pop()
                    .invokestatic(SELF, "run", NOTHING)
                    .return_()
                    .labelBinding(end);
            code.exceptionCatchAll(start, end, handler);
        }),
        TABLE_SWITCH_BACKWARD(code -> {
            Label top = code.newBoundLabel();
            Label out = code.newLabel();
            code.iconst_5().tableswitch(1, 2, top, List.of(SwitchCase.of(1, out), SwitchCase.of(2, out)));
            code.labelBinding(out).return_();
        }),
        LOOKUP_SWITCH_BACKWARD(code -> {
            Label top = code.newBoundLabel();
            Label out = code.newLabel();
            code.iconst_5().lookupswitch(out, List.of(SwitchCase.of(5, top), SwitchCase.of(70, out)));
            code.labelBinding(out).return_();
        }),
        LONG_STRAIGHT_BODY(code -> {
            Label top = code.newBoundLabel();
            nops(code, 10_000);
            code.goto_(top);
        }),
        JUMP_TOO_LONG_FOR_A_SHORT_ONE(code -> {
            Label top = code.newBoundLabel();
            Label next = code.newLabel();
            code.iconst_0().ifne(next);
            nops(code, 32_700);
            code.labelBinding(next).iconst_0().ifeq(top);
            for (int index = 0; index < 100; index++) {
                code.iconst_1().newarray(TypeKind.INT).pop();
            }
            code.goto_(top);
        }),
        LOCALS_FAR_OUT(code -> {
            code.iconst_0().istore(60_000);
            Label top = code.newBoundLabel();
            code.iinc(60_000, 1000).iload(60_000).pop().goto_(top);
        }),
        RECURSION_WITH_A_CONSTANT_STACK(
                code -> code.invokestatic(SELF, "run", NOTHING).return_());

        private final Consumer<CodeBuilder> code;

        Shape(Consumer<CodeBuilder> code) {
            this.code = code;
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsByItsBudget(Shape shape) {
        WovenLoader loader = WovenLoader.woven(List.of(classOf(shape.code)), StandIns.of(List.of()));

        Metered.Outcome outcome = Metered.run(BUDGET, Metered.call(loader, "hostile.HandMade", "run"));

        assertThat(outcome.trip()).isIn(Trip.FUEL, Trip.DEPTH, Trip.ALLOCATION);
        assertThat(outcome.thrown()).isNotNull();
    }

    @Test
    void aLongBodyCostsItsLength() {
        long shortOne = fuelOf(code -> loop(code, 100, 10));
        long longOne = fuelOf(code -> loop(code, 100, 10_000));

        assertThat(shortOne).isBetween(100L, 110L);
        assertThat(longOne).isGreaterThan(100L * 10_000 / Ticks.BYTES_PER_TICK);
    }

    /** 3,000 bytes are compiled; 4,100 may not be once they are woven. */
    @Test
    void aBodyTooLongToBeCompiledCostsManyTimesItsLength() {
        long compiled = fuelOf(code -> loop(code, 100, 3_000));
        long interpreted = fuelOf(code -> loop(code, 100, 4_100));

        assertThat(interpreted).isGreaterThan(10 * compiled);
    }

    @Test
    void aHandlerBeforeALongBodyCostsTheBodysLength() {
        long fuel = fuelOf(code -> throwingLoop(code, 10, 10_000));

        assertThat(fuel).isGreaterThan(10L * 10_000 / 32);
    }

    @Test
    void aMethodThatWouldGrowTooLongIsRefused() {
        byte[] classFile = classOf(code -> {
            for (int index = 0; index < 12_000; index++) {
                code.iconst_1().newarray(TypeKind.INT).pop();
            }
            code.return_();
        });

        assertThatThrownBy(() -> weave(classFile))
                .isInstanceOfSatisfying(
                        NotWeavableException.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.className()).isEqualTo("hostile.HandMade");
                                    assertThat(finding.reason()).contains("would not be a valid one");
                                }));
    }

    @Test
    void aClassThatExtendsItselfHangsNothing() {
        byte[] classFile = ClassFile.of().build(SELF, builder -> builder.withSuperclass(SELF));

        assertThat(new Weaver(List.of(classFile), StandIns.of(List.of()), WovenLoader::outside).names())
                .containsExactly("hostile/HandMade");
    }

    @Test
    void dynamicCallsOfUnknownLinkersAreRefused() {
        byte[] classFile = classOf(code -> {
            code.invokedynamic(java.lang.constant.DynamicCallSiteDesc.of(
                    ConstantDescs.ofCallsiteBootstrap(SELF, "link", ConstantDescs.CD_CallSite), "x", NOTHING));
            code.return_();
        });

        assertThatThrownBy(() -> weave(classFile)).hasMessageContaining("HandMade.link");
    }

    @Test
    void theSameClassGivesTheSameBytes() throws NotWeavableException {
        byte[] classFile = classOf(Shape.JUMP_TOO_LONG_FOR_A_SHORT_ONE.code);

        assertThat(weave(classFile).bytes()).isEqualTo(weave(classFile).bytes());
    }

    @Test
    void whatWasInsertedIsCounted() throws NotWeavableException {
        WovenClass.Counts counts =
                weave(classOf(Shape.HANDLER_BEFORE_ITS_RANGE.code)).counts();

        assertThat(counts).isEqualTo(new WovenClass.Counts(0, 1, 1, 0));
    }

    private static WovenClass weave(byte[] classFile) throws NotWeavableException {
        return new Weaver(List.of(classFile), StandIns.of(List.of()), WovenLoader::outside).weave("hostile/HandMade");
    }

    private static long fuelOf(Consumer<CodeBuilder> code) {
        WovenLoader loader = WovenLoader.woven(List.of(classOf(code)), StandIns.of(List.of()));
        return Metered.run(BUDGET, Metered.call(loader, "hostile.HandMade", "run"))
                .fuelUsed();
    }

    private static byte[] classOf(Consumer<CodeBuilder> code) {
        return ClassFile.of(ClassFile.ShortJumpsOption.FIX_SHORT_JUMPS)
                .build(
                        SELF,
                        builder -> builder.withMethodBody(
                                "run", NOTHING, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code));
    }

    private static void loop(CodeBuilder code, int times, int length) {
        code.loadConstant(times).istore(0);
        Label top = code.newBoundLabel();
        nops(code, length);
        code.iinc(0, -1).iload(0).ifne(top).return_();
    }

    /** Counts down in a handler that stands before what it protects. */
    private static void throwingLoop(CodeBuilder code, int times, int length) {
        Label start = code.newLabel();
        code.loadConstant(times).istore(0).goto_(start);
        Label handler = code.newBoundLabel();
        Label out = code.newLabel();
        code.pop().iinc(0, -1).iload(0).ifeq(out);
        code.labelBinding(start);
        Label body = code.newBoundLabel();
        nops(code, length);
        Label end = thrown(code);
        code.labelBinding(out).return_();
        code.exceptionCatchAll(body, end, handler);
    }

    private static Label thrown(CodeBuilder code) {
        ClassDesc type = RuntimeException.class.describeConstable().orElseThrow();
        code.new_(type)
                .dup()
                .invokespecial(type, ConstantDescs.INIT_NAME, NOTHING)
                .athrow();
        return code.newBoundLabel();
    }

    private static void nops(CodeBuilder code, int count) {
        for (int index = 0; index < count; index++) {
            code.nop();
        }
    }
}
