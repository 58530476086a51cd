package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.join over a sequence of MAX characters. */
@SuppressWarnings("all")
public final class X195_EvilCharSequence {
    static class Endless implements CharSequence {
        public int length() {
            return Integer.MAX_VALUE;
        }

        public char charAt(int index) {
            return 'x';
        }

        public CharSequence subSequence(int start, int end) {
            return this;
        }
    }

    public static Object run() throws Throwable {
        return new StringBuilder().append(new Endless()).length();
    }
}
