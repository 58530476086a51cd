package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A naming service fetches a remote object. */
@SuppressWarnings("all")
public final class X003_NamingLookup {
    public static Object run() throws Throwable {
        return new javax.naming.InitialContext().lookup("ldap://127.0.0.1:9/x");
    }
}
