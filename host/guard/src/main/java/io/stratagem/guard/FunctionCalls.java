package io.stratagem.guard;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.NullUnmarked;

/** Functions made of others: each call is one level deeper and ticks, so none can be nested without end. */
@StandsIn(
        of = {
            BiConsumer.class,
            BiFunction.class,
            BiPredicate.class,
            BinaryOperator.class,
            Consumer.class,
            DoubleConsumer.class,
            DoublePredicate.class,
            DoubleUnaryOperator.class,
            Function.class,
            IntConsumer.class,
            IntPredicate.class,
            IntUnaryOperator.class,
            LongConsumer.class,
            LongPredicate.class,
            LongUnaryOperator.class,
            Predicate.class
        })
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
@SuppressWarnings("overloads")
public final class FunctionCalls {
    private FunctionCalls() {}

    public static <T, R, V> Function<V, R> compose(Function<T, R> function, Function<? super V, ? extends T> before) {
        Function<V, R> combined = function.compose(before);
        return value -> {
            int outside = Meter.enter();
            R result = combined.apply(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T, R, V> Function<T, V> andThen(Function<T, R> function, Function<? super R, ? extends V> after) {
        Function<T, V> combined = function.andThen(after);
        return value -> {
            int outside = Meter.enter();
            V result = combined.apply(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T, U, R, V> BiFunction<T, U, V> andThen(
            BiFunction<T, U, R> function, Function<? super R, ? extends V> after) {
        BiFunction<T, U, V> combined = function.andThen(after);
        return (first, second) -> {
            int outside = Meter.enter();
            V result = combined.apply(first, second);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T> BinaryOperator<T> minBy(Comparator<? super T> comparator) {
        BinaryOperator<T> combined = BinaryOperator.minBy(comparator);
        return (first, second) -> {
            int outside = Meter.enter();
            T result = combined.apply(first, second);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T> BinaryOperator<T> maxBy(Comparator<? super T> comparator) {
        BinaryOperator<T> combined = BinaryOperator.maxBy(comparator);
        return (first, second) -> {
            int outside = Meter.enter();
            T result = combined.apply(first, second);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T> Predicate<T> and(Predicate<T> condition, Predicate<? super T> other) {
        Predicate<T> combined = condition.and(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T> Predicate<T> or(Predicate<T> condition, Predicate<? super T> other) {
        Predicate<T> combined = condition.or(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T> Predicate<T> negate(Predicate<T> condition) {
        Predicate<T> combined = condition.negate();
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T, U> BiPredicate<T, U> and(BiPredicate<T, U> condition, BiPredicate<? super T, ? super U> other) {
        BiPredicate<T, U> combined = condition.and(other);
        return (first, second) -> {
            int outside = Meter.enter();
            boolean result = combined.test(first, second);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T, U> BiPredicate<T, U> or(BiPredicate<T, U> condition, BiPredicate<? super T, ? super U> other) {
        BiPredicate<T, U> combined = condition.or(other);
        return (first, second) -> {
            int outside = Meter.enter();
            boolean result = combined.test(first, second);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T, U> BiPredicate<T, U> negate(BiPredicate<T, U> condition) {
        BiPredicate<T, U> combined = condition.negate();
        return (first, second) -> {
            int outside = Meter.enter();
            boolean result = combined.test(first, second);
            Meter.leave(outside);
            return result;
        };
    }

    public static IntPredicate and(IntPredicate condition, IntPredicate other) {
        IntPredicate combined = condition.and(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static IntPredicate or(IntPredicate condition, IntPredicate other) {
        IntPredicate combined = condition.or(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static IntPredicate negate(IntPredicate condition) {
        IntPredicate combined = condition.negate();
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static LongPredicate and(LongPredicate condition, LongPredicate other) {
        LongPredicate combined = condition.and(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static LongPredicate or(LongPredicate condition, LongPredicate other) {
        LongPredicate combined = condition.or(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static LongPredicate negate(LongPredicate condition) {
        LongPredicate combined = condition.negate();
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static DoublePredicate and(DoublePredicate condition, DoublePredicate other) {
        DoublePredicate combined = condition.and(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static DoublePredicate or(DoublePredicate condition, DoublePredicate other) {
        DoublePredicate combined = condition.or(other);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static DoublePredicate negate(DoublePredicate condition) {
        DoublePredicate combined = condition.negate();
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T> Predicate<T> not(Predicate<? super T> condition) {
        Predicate<T> combined = Predicate.not(condition);
        return value -> {
            int outside = Meter.enter();
            boolean result = combined.test(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static <T> Predicate<T> isEqual(Object object) {
        return value -> Walk.equal(object, value);
    }

    public static <T> Consumer<T> andThen(Consumer<T> action, Consumer<? super T> after) {
        Consumer<T> combined = action.andThen(after);
        return value -> {
            int outside = Meter.enter();
            combined.accept(value);
            Meter.leave(outside);
        };
    }

    public static <T, U> BiConsumer<T, U> andThen(BiConsumer<T, U> action, BiConsumer<? super T, ? super U> after) {
        BiConsumer<T, U> combined = action.andThen(after);
        return (first, second) -> {
            int outside = Meter.enter();
            combined.accept(first, second);
            Meter.leave(outside);
        };
    }

    public static IntConsumer andThen(IntConsumer action, IntConsumer after) {
        IntConsumer combined = action.andThen(after);
        return value -> {
            int outside = Meter.enter();
            combined.accept(value);
            Meter.leave(outside);
        };
    }

    public static LongConsumer andThen(LongConsumer action, LongConsumer after) {
        LongConsumer combined = action.andThen(after);
        return value -> {
            int outside = Meter.enter();
            combined.accept(value);
            Meter.leave(outside);
        };
    }

    public static DoubleConsumer andThen(DoubleConsumer action, DoubleConsumer after) {
        DoubleConsumer combined = action.andThen(after);
        return value -> {
            int outside = Meter.enter();
            combined.accept(value);
            Meter.leave(outside);
        };
    }

    public static IntUnaryOperator compose(IntUnaryOperator function, IntUnaryOperator before) {
        IntUnaryOperator combined = function.compose(before);
        return value -> {
            int outside = Meter.enter();
            int result = combined.applyAsInt(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static IntUnaryOperator andThen(IntUnaryOperator function, IntUnaryOperator after) {
        IntUnaryOperator combined = function.andThen(after);
        return value -> {
            int outside = Meter.enter();
            int result = combined.applyAsInt(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static LongUnaryOperator compose(LongUnaryOperator function, LongUnaryOperator before) {
        LongUnaryOperator combined = function.compose(before);
        return value -> {
            int outside = Meter.enter();
            long result = combined.applyAsLong(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static LongUnaryOperator andThen(LongUnaryOperator function, LongUnaryOperator after) {
        LongUnaryOperator combined = function.andThen(after);
        return value -> {
            int outside = Meter.enter();
            long result = combined.applyAsLong(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static DoubleUnaryOperator compose(DoubleUnaryOperator function, DoubleUnaryOperator before) {
        DoubleUnaryOperator combined = function.compose(before);
        return value -> {
            int outside = Meter.enter();
            double result = combined.applyAsDouble(value);
            Meter.leave(outside);
            return result;
        };
    }

    public static DoubleUnaryOperator andThen(DoubleUnaryOperator function, DoubleUnaryOperator after) {
        DoubleUnaryOperator combined = function.andThen(after);
        return value -> {
            int outside = Meter.enter();
            double result = combined.applyAsDouble(value);
            Meter.leave(outside);
            return result;
        };
    }
}
