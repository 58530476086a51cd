package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.StandIns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole libraries, woven without being admitted: the JVM's verifier finds nothing wrong with any class. */
@Tag("thorough")
class LibraryLinkTest {
    @ParameterizedTest
    @EnumSource
    void everyWovenClassLinks(Library library) {
        WovenLoader loader = WovenLoader.woven(library.classes(), StandIns.all());
        List<String> wrong = new ArrayList<>();
        int linked = 0;
        for (String name : loader.names()) {
            try {
                // Asking for its methods links a class without running it.
                linked += Class.forName(name, false, loader).getDeclaredMethods() == null ? 0 : 1;
            } catch (LinkageError | ClassNotFoundException e) {
                wrong.add(name + ": " + e + " " + e.getCause());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(linked).isEqualTo(library.classCount());
    }
}
