package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The framework found at run time through one's own class. */
@SuppressWarnings("all")
public final class X331_FrameworkOfClass {
    public static Object run() throws Throwable {
        return org.osgi.framework.FrameworkUtil.getBundle(X331_FrameworkOfClass.class).getBundleContext();
    }
}
