package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A resource bundle loads a class by name. */
@SuppressWarnings("all")
public final class X045_ResourceBundleLoads {
    public static Object run() throws Throwable {
        return ResourceBundle.getBundle("escape.Bundle");
    }
}
