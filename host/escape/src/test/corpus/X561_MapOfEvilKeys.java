package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A map whose keys lie about their hash and never end their text. */
@SuppressWarnings("all")
public final class X561_MapOfEvilKeys {
    static final class Key {
        private int asked;

        @Override
        public int hashCode() {
            return asked++;
        }

        @Override
        public boolean equals(Object other) {
            return asked++ % 2 == 0;
        }

        @Override
        public String toString() {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        Map<Object, Object> map = new HashMap<>();
        map.put(new Key(), 1);
        map.put(new Key(), 2);
        return map;
    }
}
