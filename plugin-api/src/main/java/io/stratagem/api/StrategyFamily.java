package io.stratagem.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Header;

/**
 * Declares a plugin class. At build time it becomes a {@code Provide-Capability} header of the bundle, which the host reads as
 * data before it loads any class. The version is the bundle's; a bundle has exactly one such class.
 *
 * <p>The header needs {@code strategy.bnd} in the bundle's build, which fails unless exactly one class is annotated.
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Header(
        name = StrategyFamily.PROPERTY,
        value = StrategyFamily.NAMESPACE + ";type=${#type};role=${#role};entry=\"${@class}\""
                + ";version:Version=\"${Bundle-Version}\";api=" + StrategyFamily.API_RANGE
                + ";deprecated=\"${#deprecated}\";successor=\"${#successor}\"")
public @interface StrategyFamily {
    /** The capability namespace. */
    String NAMESPACE = "stratagem.strategy";

    /** The build property the annotation becomes; {@code strategy.bnd} turns it into the capability, where the version is known. */
    String PROPERTY = "stratagem-strategy";

    /** The host API versions a plugin compiled against this API runs on. */
    String API_RANGE = "\"[1.0,2)\"";

    /** The strategy type a catalog names: lower-case words joined by underscores. */
    String type();

    /** Which plugin interface the class implements. */
    Role role() default Role.SIGNAL;

    /** Why the family should no longer be used; a warning at load. Empty: it is current. */
    String deprecated() default "";

    /** The {@code type@version} to use instead of a deprecated family. */
    String successor() default "";
}
