package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Services of a module layer. */
@SuppressWarnings("all")
public final class X047_ServiceLoaderLayer {
    public static Object run() throws Throwable {
        return ServiceLoader.loadInstalled(Runnable.class).findFirst();
    }
}
