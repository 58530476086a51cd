package io.stratagem.sandbox.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.StringConcatFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Strings put together with {@code +}: every object becomes a text before, by the guard, so no {@code toString} runs unmetered, and every
 * text is charged by its length.
 */
final class Concatenations {
    /** The longest a primitive value is when written. */
    private static final int PRIMITIVE_CHARACTERS = 24;

    private static final DirectMethodHandleDesc WITH_RECIPE = ConstantDescs.ofCallsiteBootstrap(
            StringConcatFactory.class.describeConstable().orElseThrow(),
            "makeConcatWithConstants",
            ConstantDescs.CD_CallSite,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Object.arrayType());

    private final Tally tally;

    Concatenations(Tally tally) {
        this.tally = tally;
    }

    /** Instead of the call that the compiler made. */
    void weave(CodeBuilder code, InvokeDynamicInstruction call, Site site) {
        for (ConstantDesc constant : call.bootstrapArgs()) {
            if (!(constant instanceof String)) {
                site.refuse("a constant other than a text in a concatenation");
                return;
            }
        }
        concatenate(
                code,
                call.bootstrapMethod(),
                call.name().stringValue(),
                call.typeSymbol(),
                call.bootstrapArgs(),
                site.freeSlot());
    }

    /** Puts the topmost values together. */
    void append(CodeBuilder code, String recipe, List<ClassDesc> types, int freeSlot) {
        concatenate(
                code,
                WITH_RECIPE,
                "makeConcatWithConstants",
                MethodTypeDesc.of(ConstantDescs.CD_String, types),
                List.of(recipe),
                freeSlot);
    }

    private void concatenate(
            CodeBuilder code,
            DirectMethodHandleDesc bootstrap,
            String name,
            MethodTypeDesc type,
            List<? extends ConstantDesc> constants,
            int freeSlot) {
        long fixed = 0;
        for (ConstantDesc constant : constants) {
            fixed += constant instanceof String text ? text.length() : 0;
        }
        List<ClassDesc> spilled = new ArrayList<>(type.parameterCount());
        for (ClassDesc parameter : type.parameterList()) {
            fixed += parameter.isPrimitive() ? PRIMITIVE_CHARACTERS : 0;
            spilled.add(parameter.isPrimitive() ? parameter : ConstantDescs.CD_String);
        }
        Spill operands = new Spill(spilled, freeSlot);
        takeAsText(code, type, operands);
        code.loadConstant(fixed);
        for (int index = 0; index < spilled.size(); index++) {
            if (!spilled.get(index).isPrimitive()) {
                operands.load(code, index);
                Guard.length(code);
                code.i2l().ladd();
            }
        }
        Guard.chargeText(code);
        tally.allocation();
        operands.load(code);
        code.invokedynamic(DynamicCallSiteDesc.of(
                bootstrap,
                name,
                MethodTypeDesc.of(type.returnType(), spilled),
                constants.toArray(ConstantDesc[]::new)));
    }

    /** From the first to the last, as the compiler would. */
    private static void takeAsText(CodeBuilder code, MethodTypeDesc type, Spill operands) {
        operands.store(code);
        for (int index = 0; index < type.parameterCount(); index++) {
            ClassDesc parameter = type.parameterType(index);
            if (!parameter.isPrimitive() && !parameter.equals(ConstantDescs.CD_String)) {
                operands.load(code, index);
                Guard.text(code);
                operands.store(code, index);
            }
        }
    }
}
