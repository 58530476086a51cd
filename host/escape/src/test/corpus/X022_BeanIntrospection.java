package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Getters found by name. */
@SuppressWarnings("all")
public final class X022_BeanIntrospection {
    public static Object run() throws Throwable {
        return java.beans.Introspector.getBeanInfo(String.class);
    }
}
