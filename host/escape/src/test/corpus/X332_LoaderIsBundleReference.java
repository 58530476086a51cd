package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The bundle behind one's own loader. */
@SuppressWarnings("all")
public final class X332_LoaderIsBundleReference {
    public static Object run() throws Throwable {
        return ((org.osgi.framework.BundleReference) X332_LoaderIsBundleReference.class.getClassLoader()).getBundle();
    }
}
