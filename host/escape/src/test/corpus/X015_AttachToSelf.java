package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Attaching to a JVM. */
@SuppressWarnings("all")
public final class X015_AttachToSelf {
    public static Object run() throws Throwable {
        return com.sun.tools.attach.VirtualMachine.list();
    }
}
