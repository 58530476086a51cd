package io.stratagem.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every stand-in of a method, on seeded random arguments, gives what its original gives and leaves its arguments as the original does. The
 * original of a function of Math is that of StrictMath; an identity hash has none.
 */
class StandInsSameResultTest {
    private static final int TRIALS = 60;

    static Stream<StandIns.Member> originals() {
        return StandIns.all().byOriginal().entrySet().stream()
                .filter(entry -> entry.getValue().kind() == StandIn.Kind.METHOD)
                .map(Map.Entry::getKey)
                .filter(member -> !member.name().equals("identityHashCode"))
                .sorted(Comparator.comparing(StandIns.Member::toString));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("originals")
    void theResultIsThatOfTheOriginal(StandIns.Member member) throws Exception {
        StandIn standIn = StandIns.all().find(member.owner(), member.name(), member.type());
        assertThat(standIn).isNotNull();
        Class<?> owner = Class.forName(member.owner().replace('/', '.').replace(".Math", ".StrictMath"));
        Method original = original(owner, member);
        Method replacement = replacement(standIn);
        List<String> expected = outcomes(owner, original, original);

        assertThat(Metered.resultOf(() -> outcomes(owner, original, replacement)))
                .isEqualTo(expected);
    }

    private static List<String> outcomes(Class<?> owner, Method original, Method called) throws IllegalAccessException {
        List<String> outcomes = new ArrayList<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Object> arguments = arguments(owner, original, seed);
            outcomes.add("seed " + seed + ": " + outcome(called, arguments));
        }
        return outcomes;
    }

    private static Method original(Class<?> owner, StandIns.Member member) throws NoSuchMethodException {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(member.name())
                        && descriptor(method).equals(member.type()))
                .findFirst()
                .orElseThrow(NoSuchMethodException::new);
    }

    private static Method replacement(StandIn standIn) throws Exception {
        Class<?> type = Class.forName(StandIns.internalName(standIn.owner()).replace('/', '.'));
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(standIn.name())
                        && descriptor(method).equals(standIn.type().descriptorString()))
                .findFirst()
                .orElseThrow(NoSuchMethodException::new);
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .descriptorString();
    }

    /** The receiver first, where there is one. */
    private static List<Object> arguments(Class<?> owner, Method original, int seed) {
        Random random = new Random(seed);
        List<Object> arguments = new ArrayList<>();
        if (!Modifier.isStatic(original.getModifiers())) {
            arguments.add(Samples.of(owner, random));
        }
        for (Class<?> parameter : original.getParameterTypes()) {
            arguments.add(Samples.of(parameter, random));
        }
        return arguments;
    }

    /** Result or exception, and the arguments afterwards, as text. */
    private static String outcome(Method method, List<Object> arguments) throws IllegalAccessException {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        Object[] passed = isStatic
                ? arguments.toArray()
                : arguments.subList(1, arguments.size()).toArray();
        String result;
        try {
            result = Samples.text(method.invoke(isStatic ? null : arguments.getFirst(), passed));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getTargetException();
            if (thrown instanceof BudgetExceeded) {
                throw new AssertionError(thrown);
            }
            result = thrown.getClass().getName();
        }
        return result + " "
                + arguments.stream()
                        .map(argument -> argument instanceof BaseStream ? "a stream" : Samples.text(argument))
                        .toList();
    }
}
