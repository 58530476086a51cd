package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A list of objects whose text never ends. */
@SuppressWarnings("all")
public final class X560_ListOfSlowTexts {
    static final class Slow {
        @Override
        public String toString() {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        return new ArrayList<Object>(List.of(new Slow()));
    }
}
