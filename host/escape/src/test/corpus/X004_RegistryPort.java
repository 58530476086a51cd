package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A remote-management registry opens a port. */
@SuppressWarnings("all")
public final class X004_RegistryPort {
    public static Object run() throws Throwable {
        return java.rmi.registry.LocateRegistry.createRegistry(0);
    }
}
