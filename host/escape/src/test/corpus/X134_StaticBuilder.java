package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static final StringBuilder. */
@SuppressWarnings("all")
public final class X134_StaticBuilder {
    static final StringBuilder TEXT = new StringBuilder();

    public static Object run() throws Throwable {
        return TEXT.append("x").length();
    }
}
