package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.sandbox.testing.PluginJar;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.weaving.WeavingException;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.framework.wiring.BundleWiring;

/** The hook beside the framework: what it lets through, and how it says no. */
class AdmittedClassesTest {
    private static final String LOCATION = "store:1";
    private static final byte[] WRITTEN = {1, 2, 3};

    private final AdmittedClasses classes = new AdmittedClasses();

    @BeforeEach
    void expectOneClass() {
        classes.expect(
                LOCATION,
                PluginJar.ofClasses(java.util.Map.of("com/example/Written.class", WRITTEN))
                        .bytes());
    }

    @Test
    void aClassAsAdmissionWroteItPasses() {
        assertThat(classes.unseen(LOCATION)).containsExactly("com.example.Written");
        assertThatCode(() -> classes.weave(offered(LOCATION, "com.example.Written", WRITTEN)))
                .doesNotThrowAnyException();
        assertThat(classes.unseen(LOCATION)).isEmpty();
    }

    @Test
    void otherBytesAreRefused() {
        assertRefused(offered(LOCATION, "com.example.Written", new byte[] {1, 2, 4}));
        assertThat(classes.unseen(LOCATION)).isNotEmpty();
    }

    @Test
    void aClassNobodyWroteIsRefused() {
        assertRefused(offered(LOCATION, "com.example.Other", WRITTEN));
        assertRefused(offered("store:2", "com.example.Written", WRITTEN));
    }

    @Test
    void aBundleThatIsGoneIsForgotten() {
        classes.forget(LOCATION);
        assertRefused(offered(LOCATION, "com.example.Written", WRITTEN));
    }

    @Test
    void whateverGoesWrongTheFrameworkKeepsTheHook() {
        WovenClass failing = proxy(WovenClass.class, (_, _, _) -> {
            throw new StackOverflowError();
        });
        assertRefused(failing);
    }

    private void assertRefused(WovenClass offered) {
        assertThatThrownBy(() -> classes.weave(offered)).isInstanceOf(WeavingException.class);
    }

    private static WovenClass offered(String location, String name, byte[] bytes) {
        Bundle bundle = answering(Bundle.class, "getLocation", location);
        BundleWiring wiring = answering(BundleWiring.class, "getBundle", bundle);
        return proxy(WovenClass.class, (_, method, _) -> switch (method.getName()) {
            case "getBundleWiring" -> wiring;
            case "getClassName" -> name;
            case "getBytes" -> bytes;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T answering(Class<T> type, String question, Object answer) {
        return proxy(type, (_, method, _) -> {
            if (!method.getName().equals(question)) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answer;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return Objects.requireNonNull(
                type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler)));
    }
}
