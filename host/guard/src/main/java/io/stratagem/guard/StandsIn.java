package io.stratagem.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for which JDK classes a class of this package stands in. A member stands for those of them that declare its original; at least one
 * has to.
 *
 * <ul>
 *   <li>A public static method {@code name(args)} stands for the static method {@code of.name(args)}.
 *   <li>A public static method {@code name(Of receiver, args)} stands for the instance method {@code of.name(args)}, also when it is
 *       called on a subtype. The receiver may be of a supertype of {@code of}.
 *   <li>A public static void method {@code chargeNew(args)} is called with the arguments of {@code new Of(args)} before that
 *       constructor runs.
 *   <li>If the class extends {@code of}, each of its public constructors stands for the one of {@code of} with the same parameters.
 * </ul>
 *
 * Every such member says by {@link Cost} why.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StandsIn {
    /** The classes of the JDK. */
    Class<?>[] of();
}
