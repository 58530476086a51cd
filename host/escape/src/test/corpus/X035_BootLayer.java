package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Loaders through the module layer. */
@SuppressWarnings("all")
public final class X035_BootLayer {
    public static Object run() throws Throwable {
        return ModuleLayer.boot().modules().size();
    }
}
