package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Annotations become proxies. */
@SuppressWarnings("all")
public final class X021_AnnotationsOfSelf {
    public static Object run() throws Throwable {
        return X021_AnnotationsOfSelf.class.getAnnotations().length;
    }
}
