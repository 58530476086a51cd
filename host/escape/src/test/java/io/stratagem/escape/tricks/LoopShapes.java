package io.stratagem.escape.tricks;

import static io.stratagem.escape.tricks.HandMadeBody.OBJECT;
import static io.stratagem.escape.tricks.HandMadeBody.PUBLIC_STATIC;
import static io.stratagem.escape.tricks.HandMadeBody.RUN;
import static io.stratagem.escape.tricks.HandMadeBody.returnOne;
import static io.stratagem.escape.tricks.HandMadeBody.run;
import static io.stratagem.escape.tricks.HandMadeBody.type;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Ways to go on for ever, or to grow, that no loop statement makes. */
final class LoopShapes {
    private static final ClassDesc ERROR = ClassDesc.of("java.lang.IllegalStateException");
    private static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
    private static final int MANY_LOCALS = 60_000;
    private static final int MOST_LOCALS = 7_500;

    private LoopShapes() {}

    static void addTo(Map<String, Function<String, Map<String, byte[]>>> tricks) {
        tricks.put("BackwardHandler", run(LoopShapes::backwardHandler));
        tricks.put("SelfCoveringHandler", run(LoopShapes::selfCoveringHandler));
        tricks.put("HandlerIsItsOwnBody", run(LoopShapes::handlerIsItsOwnBody));
        tricks.put("TwoHandlersInTurn", run(LoopShapes::twoHandlersInTurn));
        tricks.put("HandlerCoversWholeMethod", run(LoopShapes::handlerCoversWholeMethod));
        tricks.put("NullCheckLoop", run(LoopShapes::nullCheckLoop));
        tricks.put("CompareLoop", run(LoopShapes::compareLoop));
        tricks.put("TableSwitchLoop", run(LoopShapes::tableSwitchLoop));
        tricks.put("LookupSwitchLoop", run(LoopShapes::lookupSwitchLoop));
        tricks.put("BackIntoTheMiddle", run(LoopShapes::backIntoTheMiddle));
        tricks.put("WideJump", run(LoopShapes::wideJump));
        tricks.put("LargestMethod", run(LoopShapes::largestMethod));
        tricks.put(
                "LargeFrames",
                type((self, builder) -> builder.withMethodBody(
                        "run", RUN, PUBLIC_STATIC, code -> largeFrames(self, code, MANY_LOCALS))));
        tricks.put(
                "FramesAtTheLimit",
                type((self, builder) -> builder.withMethodBody(
                        "run", RUN, PUBLIC_STATIC, code -> largeFrames(self, code, MOST_LOCALS))));
        tricks.put("LongBodyBehindHandler", run(LoopShapes::longBodyBehindHandler));
        tricks.put(
                "ConstructorRecursion",
                type((self, builder) -> builder.withMethodBody(
                                ConstantDescs.INIT_NAME,
                                ConstantDescs.MTD_void,
                                ClassFile.ACC_PUBLIC,
                                code -> code.aload(0)
                                        .invokespecial(OBJECT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                        .new_(self)
                                        .dup()
                                        .invokespecial(self, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                        .pop()
                                        .return_())
                        .withMethodBody(
                                "run",
                                RUN,
                                PUBLIC_STATIC,
                                code -> code.new_(self)
                                        .dup()
                                        .invokespecial(self, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                        .areturn())));
        tricks.put("ManyDimensions", run((CodeBuilder code) -> dimensions(code, 60, 2)));
        tricks.put("DimensionsAtTheLimit", run((CodeBuilder code) -> dimensions(code, 16, 4)));
        tricks.put(
                "InitialiserLoop",
                type((self, builder) -> builder.withMethodBody(
                                ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
                                    Label again = code.newBoundLabel();
                                    code.goto_(again);
                                })
                        .withMethodBody("run", RUN, PUBLIC_STATIC, HandMadeBody::returnOne)));
        tricks.put("UninitialisedLoop", run(code -> {
            // A loop with an object on the stack whose constructor has not been called yet.
            code.new_(OBJECT);
            Label again = code.newBoundLabel();
            code.goto_(again);
        }));
        tricks.put("StraightLineOfCalls", type(LoopShapes::straightLineOfCalls));
    }

    private static void dimensions(CodeBuilder code, int count, int length) {
        for (int dimension = 0; dimension < count; dimension++) {
            code.bipush(length);
        }
        code.multianewarray(ConstantDescs.CD_int.arrayType(count), count).areturn();
    }

    private static void backwardHandler(CodeBuilder code) {
        Label start = code.newLabel();
        Label handler = code.newLabel();
        Label body = code.newLabel();
        Label end = code.newLabel();
        code.goto_(start);
        code.labelBinding(handler).pop();
        code.labelBinding(start).nop();
        code.labelBinding(body);
        throwNew(code);
        code.labelBinding(end);
        code.exceptionCatchAll(body, end, handler);
    }

    private static void selfCoveringHandler(CodeBuilder code) {
        Label body = code.newBoundLabel();
        throwNew(code);
        Label handler = code.newBoundLabel();
        code.pop();
        throwNew(code);
        Label end = code.newBoundLabel();
        code.exceptionCatchAll(body, end, handler);
    }

    private static void handlerIsItsOwnBody(CodeBuilder code) {
        code.aconst_null().checkcast(THROWABLE);
        Label both = code.newBoundLabel();
        code.athrow();
        Label end = code.newBoundLabel();
        code.exceptionCatchAll(both, end, both);
    }

    private static void twoHandlersInTurn(CodeBuilder code) {
        Label first = code.newLabel();
        Label firstEnd = code.newLabel();
        Label second = code.newLabel();
        Label secondEnd = code.newLabel();
        code.aconst_null().checkcast(THROWABLE);
        code.labelBinding(first).athrow();
        code.labelBinding(firstEnd);
        code.labelBinding(second).athrow();
        code.labelBinding(secondEnd);
        code.exceptionCatchAll(first, firstEnd, second);
        code.exceptionCatchAll(second, secondEnd, first);
    }

    private static void handlerCoversWholeMethod(CodeBuilder code) {
        Label start = code.newBoundLabel();
        Label again = code.newBoundLabel();
        code.goto_(again);
        Label handler = code.newBoundLabel();
        code.pop();
        Label waiting = code.newBoundLabel();
        code.goto_(waiting);
        Label end = code.newBoundLabel();
        code.exceptionCatchAll(start, end, handler);
    }

    private static void nullCheckLoop(CodeBuilder code) {
        Label again = code.newBoundLabel();
        code.aconst_null().ifnull(again);
        returnOne(code);
    }

    private static void compareLoop(CodeBuilder code) {
        code.new_(OBJECT)
                .dup()
                .invokespecial(OBJECT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .astore(0);
        Label again = code.newBoundLabel();
        code.aload(0).aload(0).if_acmpeq(again);
        returnOne(code);
    }

    private static void tableSwitchLoop(CodeBuilder code) {
        Label again = code.newBoundLabel();
        Label out = code.newLabel();
        code.iconst_1().tableswitch(0, 2, out, List.of(SwitchCase.of(0, again), SwitchCase.of(1, again)));
        code.labelBinding(out);
        returnOne(code);
    }

    private static void lookupSwitchLoop(CodeBuilder code) {
        Label again = code.newBoundLabel();
        Label out = code.newLabel();
        code.ldc(123_456).lookupswitch(again, List.of(SwitchCase.of(-5, out)));
        code.labelBinding(out);
        returnOne(code);
    }

    /** A cycle with two entries, as no structured loop has. */
    private static void backIntoTheMiddle(CodeBuilder code) {
        Label middle = code.newLabel();
        Label top = code.newLabel();
        code.iconst_1().ifne(middle);
        code.labelBinding(top).nop();
        code.labelBinding(middle).nop().goto_(top);
    }

    private static void wideJump(CodeBuilder code) {
        Label again = code.newBoundLabel();
        filler(code, 20_000);
        code.goto_w(again);
    }

    private static void largestMethod(CodeBuilder code) {
        Label again = code.newBoundLabel();
        filler(code, 32_000);
        code.goto_w(again);
    }

    private static void filler(CodeBuilder code, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            code.iconst_0().pop();
        }
    }

    /** The handler stands first, and all that follows it runs before it is reached again. */
    private static void longBodyBehindHandler(CodeBuilder code) {
        Label start = code.newLabel();
        Label handler = code.newLabel();
        Label body = code.newLabel();
        Label end = code.newLabel();
        code.goto_(start);
        code.labelBinding(handler).pop();
        code.labelBinding(start).nop();
        code.labelBinding(body);
        filler(code, 30_000);
        throwNew(code);
        code.labelBinding(end);
        code.exceptionCatchAll(body, end, handler);
    }

    /** Frames so large that the real stack would end before any limit of depth. */
    private static void largeFrames(ClassDesc self, CodeBuilder code, int locals) {
        code.iconst_0().istore(locals);
        code.invokestatic(self, "run", RUN).areturn();
    }

    /** Each method calls the next one twice, without a branch anywhere. */
    private static void straightLineOfCalls(ClassDesc self, java.lang.classfile.ClassBuilder builder) {
        int methods = 60;
        for (int number = 0; number < methods; number++) {
            String next = "m" + (number + 1);
            Consumer<CodeBuilder> twice = code -> code.invokestatic(self, next, ConstantDescs.MTD_void)
                    .invokestatic(self, next, ConstantDescs.MTD_void)
                    .return_();
            builder.withMethodBody("m" + number, ConstantDescs.MTD_void, PUBLIC_STATIC, twice);
        }
        builder.withMethodBody("m" + methods, ConstantDescs.MTD_void, PUBLIC_STATIC, CodeBuilder::return_);
        builder.withMethodBody("run", RUN, PUBLIC_STATIC, code -> {
            code.invokestatic(self, "m0", ConstantDescs.MTD_void);
            returnOne(code);
        });
    }

    private static void throwNew(CodeBuilder code) {
        code.new_(ERROR)
                .dup()
                .invokespecial(ERROR, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void))
                .athrow();
    }
}
