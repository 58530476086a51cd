package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A StringBuilder that appends itself. */
@SuppressWarnings("all")
public final class X214_BuilderDoubling {
    public static Object run() throws Throwable {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 40; i++) {
            text.append(text);
        }
        return text.length();
    }
}
