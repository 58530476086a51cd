package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A constructor found through getClass(). */
@SuppressWarnings("all")
public final class X017_ConstructorOfOwnObject {
    public static Object run() throws Throwable {
        return new X017_ConstructorOfOwnObject().getClass().getDeclaredConstructors()[0].newInstance();
    }
}
