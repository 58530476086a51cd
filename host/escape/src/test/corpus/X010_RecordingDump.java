package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A flight recording written by the JVM. */
@SuppressWarnings("all")
public final class X010_RecordingDump {
    public static Object run() throws Throwable {
        var recording = new jdk.jfr.Recording();
        recording.dump(java.nio.file.Path.of("escape-out"));
        return 1;
    }
}
