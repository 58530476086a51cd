package io.stratagem.guard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something may be thrown into a thread only where nothing is lost that others share. Stacks are given topmost call first. */
class StopPointTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example.Mine.turn",
                "java.math.BigInteger.pow com.example.Mine.turn io.stratagem.evaluation.EventRunner.call",
                "java.math.BigInteger.pow io.stratagem.guard.BigIntegerCalls.pow com.example.Mine.turn",
                "java.util.regex.Pattern$Loop.match com.example.Mine.turn",
                "jdk.internal.math.FloatingDecimal.read java.lang.Double.parseDouble com.example.Mine.turn",
                "java.util.ArrayList.hashCode io.stratagem.plugins.family.Signal.turn",
                "java.lang.Thread.sleep0 com.example.Mine.turn",
                "com.example.Mine.back java.util.stream.ReferencePipeline.forEach io.stratagem.kernel.lane.Lane.proceed"
            })
    void whatIsThePluginsOwnMayBeLeftHalfDone(String stack) {
        assertThat(StopPoint.isSafe(stack(stack))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "java.lang.Thread.run",
                "io.stratagem.evaluation.Transaction.set com.example.Mine.turn",
                "java.util.HashMap.put io.stratagem.evaluation.Transaction.set com.example.Mine.turn",
                "io.stratagem.kernel.watch.Worker.attempt java.lang.Thread.run",
                "io.stratagem.guard.MeteredThread.disarm io.stratagem.evaluation.EventRunner.evaluate",
                "org.apache.felix.framework.BundleWiringImpl.findClass java.lang.ClassLoader.loadClass com.example.Mine.turn",
                "java.lang.ClassLoader.loadClass com.example.Mine.turn",
                "java.lang.Class.forName0 com.example.Mine.turn",
                "java.lang.ClassValue$ClassValueMap.put io.stratagem.guard.ClassFacts.of com.example.Mine.turn",
                "java.lang.invoke.MethodHandleNatives.linkCallSite com.example.Mine.turn",
                "java.util.concurrent.ConcurrentHashMap.transfer java.util.Locale.of com.example.Mine.turn",
                "sun.util.locale.BaseLocale.getInstance com.example.Mine.turn",
                "java.util.ResourceBundle$Control.getFormats com.example.Mine.turn",
                "com.example.Mine.<clinit> com.example.Mine.turn",
                "java.math.BigInteger.pow java.math.BitSieve.<clinit> java.math.BigInteger.nextProbablePrime com.example.Mine.turn",
                "com.example.Mine.turn com.example.Mine.<clinit> java.lang.Class.forName0 io.stratagem.container.ClassInitialiser.run"
            })
    void whatOthersShareMayNot(String stack) {
        assertThat(StopPoint.isSafe(stack(stack))).isFalse();
    }

    private static StackTraceElement[] stack(String calls) {
        return Arrays.stream(calls.split(" "))
                .filter(call -> !call.isEmpty())
                .map(StopPointTest::frame)
                .toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement frame(String call) {
        int method = call.lastIndexOf('.');
        boolean ofJdk = call.startsWith("java.") || call.startsWith("jdk.") || call.startsWith("sun.");
        return new StackTraceElement(
                null, ofJdk ? "java.base" : null, null, call.substring(0, method), call.substring(method + 1), null, 1);
    }
}
