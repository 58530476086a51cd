package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The module of a class. */
@SuppressWarnings("all")
public final class X036_ModuleOfClass {
    public static Object run() throws Throwable {
        return X036_ModuleOfClass.class.getModule().getName();
    }
}
