package io.stratagem.sandbox.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Replaces or keeps {@code invokedynamic}, by the bootstrap method that links it. */
final class Dynamics {
    /** Where a metafactory is told the method to call. */
    private static final int IMPLEMENTATION = 1;

    private final Handles handles;
    private final Allocations allocations;
    private final Concatenations concatenations;
    private final RecordMethods records;

    Dynamics(ClassModel model, Handles handles, Allocations allocations, SyntheticMethods additions, Tally tally) {
        this.handles = handles;
        this.allocations = allocations;
        this.concatenations = new Concatenations(tally);
        this.records = new RecordMethods(model, additions, tally);
    }

    void weave(CodeBuilder code, InvokeDynamicInstruction call, Site site) {
        DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
        String linker = bootstrap.owner().displayName() + "." + bootstrap.methodName();
        if (!bootstrap.owner().packageName().startsWith("java.lang.")
                && !bootstrap.owner().packageName().equals("java.lang")) {
            linker = "";
        }
        switch (linker) {
            case "LambdaMetafactory.metafactory", "LambdaMetafactory.altMetafactory" -> lambda(code, call, site);
            case "StringConcatFactory.makeConcatWithConstants", "StringConcatFactory.makeConcat" ->
                concatenations.weave(code, call, site);
            case "ObjectMethods.bootstrap" -> records.weave(code, call, site);
            case "SwitchBootstraps.typeSwitch", "SwitchBootstraps.enumSwitch" -> code.with(call);
            default ->
                site.refuse(
                        "invokedynamic linked by " + bootstrap.owner().displayName() + "." + bootstrap.methodName());
        }
    }

    private void lambda(CodeBuilder code, InvokeDynamicInstruction call, Site site) {
        MethodTypeDesc type = call.typeSymbol();
        allocations.lambda(code, type.parameterCount());
        List<ConstantDesc> arguments = new ArrayList<>(call.bootstrapArgs());
        if (!(arguments.size() > IMPLEMENTATION
                && arguments.get(IMPLEMENTATION) instanceof DirectMethodHandleDesc original)) {
            site.refuse("a lambda without a method");
            return;
        }
        DirectMethodHandleDesc woven = handles.weave(original, site);
        if (woven.equals(original)) {
            code.with(call);
            return;
        }
        arguments.set(IMPLEMENTATION, woven);
        code.invokedynamic(DynamicCallSiteDesc.of(
                call.bootstrapMethod(),
                call.name().stringValue(),
                captured(type, woven.invocationType()),
                arguments.toArray(ConstantDesc[]::new)));
    }

    /** The metafactory wants what is captured to have exactly the type of the parameter it becomes. */
    private static MethodTypeDesc captured(MethodTypeDesc site, MethodTypeDesc implementation) {
        MethodTypeDesc adapted = site;
        for (int index = 0; index < site.parameterCount() && index < implementation.parameterCount(); index++) {
            ClassDesc wanted = implementation.parameterType(index);
            adapted = adapted.changeParameterType(index, wanted);
        }
        return adapted;
    }
}
