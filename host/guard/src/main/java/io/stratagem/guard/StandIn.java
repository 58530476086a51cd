package io.stratagem.guard;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * One stand-in.
 *
 * @param kind how it takes the place of the original
 * @param owner the class of this package that has it
 * @param name its name; {@code <init>} for a constructor
 * @param type its own descriptor, the receiver first where it stands for an instance method
 * @param cost why it stands in
 */
public record StandIn(Kind kind, ClassDesc owner, String name, MethodTypeDesc type, CostClass cost) {
    /** How a stand-in takes the original's place. */
    public enum Kind {
        /** A static method is called instead of the method. */
        METHOD,
        /** A static void method is called with the constructor's arguments, before it. */
        CHARGE_NEW,
        /** The constructor of a subclass is called instead. */
        SUBCLASS
    }
}
