package io.stratagem.escape.tricks;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Class files a compiler never writes. */
final class ClassFileTricks {
    private static final Map<String, Function<String, Map<String, byte[]>>> TRICKS = tricks();

    private ClassFileTricks() {}

    /** The tricks by name; each takes the simple name of its class and gives its class files. */
    static Map<String, Function<String, Map<String, byte[]>>> byName() {
        return TRICKS;
    }

    private static Map<String, Function<String, Map<String, byte[]>>> tricks() {
        Map<String, Function<String, Map<String, byte[]>>> tricks = new TreeMap<>();
        LoopShapes.addTo(tricks);
        HiddenReferences.addTo(tricks);
        Contradictions.addTo(tricks);
        return tricks;
    }
}
