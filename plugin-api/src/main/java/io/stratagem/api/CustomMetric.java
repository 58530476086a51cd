package io.stratagem.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * Declares a metric of the author's own, published as {@code strategy_custom_metric_<name>}. At most {@value #MAX} per plugin.
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(CustomMetrics.class)
@Capability(
        namespace = CustomMetric.NAMESPACE,
        attribute = {"name=\"${#name}\"", "help=\"${#help}\"", "unit=\"${#unit}\"", "entry=\"${@class}\""})
public @interface CustomMetric {
    /** The capability namespace. */
    String NAMESPACE = "stratagem.metric";

    /** The most metrics a plugin may declare. */
    int MAX = 10;

    /** Lower-case words joined by underscores. */
    String name();

    /** One sentence for the person who reads the dashboard, without double quotes. */
    String help();

    /** The unit, such as {@code seconds} or {@code ratio}. */
    String unit();
}
