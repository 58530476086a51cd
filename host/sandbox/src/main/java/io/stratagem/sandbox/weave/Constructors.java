package io.stratagem.sandbox.weave;

import io.stratagem.guard.StandIn;
import io.stratagem.guard.StandIns;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code new}. A class that a subclass stands in for is replaced wherever it is made or extended, so every constructor call on
 * it, whether for a new object or from a subclass, means the stand-in.
 */
final class Constructors {
    private final Members members;
    private final Allocations allocations;
    private final Map<String, ClassDesc> substitutes;
    private final Tally tally;

    Constructors(Members members, StandIns standIns, Allocations allocations, Tally tally) {
        this.members = members;
        this.allocations = allocations;
        this.tally = tally;
        this.substitutes = substitutes(standIns);
    }

    /** The class that stands in for each that has one. */
    static Map<String, ClassDesc> substitutes(StandIns standIns) {
        Map<String, ClassDesc> substitutes = new HashMap<>();
        standIns.byOriginal().forEach((original, standIn) -> {
            if (standIn.kind() == StandIn.Kind.SUBCLASS) {
                substitutes.put(original.owner(), standIn.owner());
            }
        });
        return substitutes;
    }

    /** The class that is made or extended instead, or null when it is the named one. */
    @Nullable
    ClassDesc substitute(String className) {
        return substitutes.get(className);
    }

    /** Instead of {@code new}. */
    void makeNew(CodeBuilder code, ClassDesc type) {
        String name = StandIns.internalName(type);
        allocations.object(code, name);
        ClassDesc substitute = substitutes.get(name);
        code.new_(substitute == null ? type : substitute);
    }

    /** Instead of the call of a constructor. */
    void initialize(CodeBuilder code, ClassDesc owner, MethodTypeDesc type, Site site) {
        String name = StandIns.internalName(owner);
        StandIn standIn = members.ofConstructor(name, type.descriptorString());
        if (standIn != null && standIn.kind() == StandIn.Kind.CHARGE_NEW) {
            Spill arguments = new Spill(type.parameterList(), site.freeSlot());
            arguments.store(code);
            arguments.load(code);
            code.invokestatic(standIn.owner(), standIn.name(), standIn.type());
            arguments.load(code);
            tally.replacedCall();
        }
        ClassDesc substitute = substitutes.get(name);
        if (substitute == null) {
            code.invokespecial(owner, ConstantDescs.INIT_NAME, type);
            return;
        }
        if (standIn == null || standIn.kind() != StandIn.Kind.SUBCLASS) {
            site.refuse("the constructor " + owner.displayName() + type.displayDescriptor() + " has no metered form");
        }
        code.invokespecial(substitute, ConstantDescs.INIT_NAME, type);
        tally.replacedCall();
    }
}
