package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A resource read through a class literal. */
@SuppressWarnings("all")
public final class X011_ClassResource {
    public static Object run() throws Throwable {
        return X011_ClassResource.class.getResourceAsStream("/META-INF/MANIFEST.MF").read();
    }
}
