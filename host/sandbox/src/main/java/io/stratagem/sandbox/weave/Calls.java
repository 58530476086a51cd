package io.stratagem.sandbox.weave;

import io.stratagem.guard.StandIn;
import io.stratagem.guard.StandIns;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/** Replaces calls of methods and constructors. */
final class Calls {
    private final Members members;
    private final Constructors constructors;
    private final Allocations allocations;
    private final Tally tally;

    Calls(Members members, Constructors constructors, Allocations allocations, Tally tally) {
        this.members = members;
        this.constructors = constructors;
        this.allocations = allocations;
        this.tally = tally;
    }

    void weave(CodeBuilder code, InvokeInstruction call, Site site) {
        switch (call.opcode()) {
            case INVOKESPECIAL -> special(code, call, site);
            case INVOKESTATIC -> replaceOr(code, call, ofStatic(call));
            default -> virtual(code, call);
        }
    }

    private @Nullable StandIn ofStatic(InvokeInstruction call) {
        return members.ofStatic(
                call.owner().asInternalName(),
                call.name().stringValue(),
                call.type().stringValue());
    }

    private void virtual(CodeBuilder code, InvokeInstruction call) {
        ClassDesc owner = call.owner().asSymbol();
        if (owner.isArray() && call.name().equalsString("clone")) {
            allocations.copyOfArray(code);
            code.with(call);
            return;
        }
        replaceOr(
                code,
                call,
                members.ofVirtual(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue()));
    }

    private void replaceOr(CodeBuilder code, InvokeInstruction call, @Nullable StandIn standIn) {
        if (standIn == null) {
            allocations.outside(code, call);
            code.with(call);
            return;
        }
        code.invokestatic(standIn.owner(), standIn.name(), standIn.type());
        tally.replacedCall();
    }

    private void special(CodeBuilder code, InvokeInstruction call, Site site) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (name.equals(ConstantDescs.INIT_NAME)) {
            constructors.initialize(code, call.owner().asSymbol(), call.typeSymbol(), site);
            return;
        }
        String type = call.type().stringValue();
        String declarer = members.world().declarer(owner, name, type);
        if (ClassWorld.OBJECT.equals(declarer)) {
            ofObject(code, call, name);
            return;
        }
        StandIn standIn = members.ofVirtual(owner, name, type);
        if (standIn != null && !isHarmless(declarer)) {
            site.refuse("super." + name + " reaches "
                    + StandIns.internalName(standIn.owner()).replace('/', '.')
                    + "'s original, which can only be called through it: call it on another object instead");
        }
        ClassDesc substitute = constructors.substitute(owner);
        if (substitute != null && owner.equals(site.superName())) {
            code.invoke(Opcode.INVOKESPECIAL, substitute, name, call.typeSymbol(), call.isInterface());
        } else {
            code.with(call);
        }
    }

    /** What every object inherits: two of the results depend on where it lies in memory. */
    private void ofObject(CodeBuilder code, InvokeInstruction call, String name) {
        switch (name) {
            case "hashCode" -> Guard.identityHash(code);
            case "toString" -> Guard.identityText(code);
            default -> {
                code.with(call);
                return;
            }
        }
        tally.replacedCall();
    }

    /** Their own forms of what Object has call nothing and depend on nothing but fields. */
    private static boolean isHarmless(@Nullable String declarer) {
        return "java/lang/Throwable".equals(declarer) || "java/lang/Enum".equals(declarer);
    }
}
