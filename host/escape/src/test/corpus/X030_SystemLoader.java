package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The loader of the host. */
@SuppressWarnings("all")
public final class X030_SystemLoader {
    public static Object run() throws Throwable {
        return ClassLoader.getSystemClassLoader().loadClass("io.stratagem.kernel.run.Run");
    }
}
