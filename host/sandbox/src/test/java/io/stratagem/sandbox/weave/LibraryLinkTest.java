package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.StandIns;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole libraries, woven without being admitted: the JVM's verifier finds nothing wrong with any class. */
@Tag("thorough")
class LibraryLinkTest {
    /** A list that calls the originals of its superclass, which nothing could charge. */
    private static final String REFUSED =
            "org.apache.commons.math3.stat.descriptive.rank.PSquarePercentile$FixedCapacityList";

    @ParameterizedTest
    @EnumSource
    void everyClassLinksWithMetersAlone(Library library) {
        assertThat(faults(library, StandIns.of(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyClassLinksWithStandInsSaveOneThatIsRefused(Library library) {
        SortedMap<String, String> faults = faults(library, StandIns.all());

        if (library == Library.COMMONS_MATH) {
            assertThat(faults).containsOnlyKeys(REFUSED);
            assertThat(faults.get(REFUSED)).contains("NotWeavable", "super.add");
        } else {
            assertThat(faults).isEmpty();
        }
    }

    private static SortedMap<String, String> faults(Library library, StandIns standIns) {
        WovenLoader loader = WovenLoader.woven(library.classes(), standIns);
        SortedMap<String, String> faults = new TreeMap<>();
        assertThat(loader.names()).hasSize(library.classCount());
        for (String name : loader.names()) {
            try {
                // Asking for its methods links a class, verifier included, without running it.
                assertThat(Class.forName(name, false, loader).getDeclaredMethods())
                        .isNotNull();
            } catch (LinkageError | ClassNotFoundException e) {
                faults.put(name, e + " " + e.getCause());
            }
        }
        return faults;
    }
}
