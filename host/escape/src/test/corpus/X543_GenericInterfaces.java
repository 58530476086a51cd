package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Interfaces with defaults, generics and inner classes. */
@SuppressWarnings("all")
public final class X543_GenericInterfaces {
    interface Rule<T> {
        boolean test(T value);

        default Rule<T> and(Rule<T> other) {
            return value -> test(value) && other.test(value);
        }
    }

    static final class Above implements Rule<Double> {
        private final double bound;

        Above(double bound) {
            this.bound = bound;
        }

        @Override
        public boolean test(Double value) {
            return value > bound;
        }
    }

    public static Object run() throws Throwable {
        Rule<Double> rule = new Above(1).and(value -> value < 3).and(new Above(1.5));
        return rule.test(2.0) + " " + rule.test(1.2) + " " + rule.test(5.0);
    }
}
