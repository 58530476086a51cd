package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An exception of one's own that is called like the host's. */
@SuppressWarnings("all")
public final class X557_OwnFault {
    static final class FaultException extends RuntimeException {
        FaultException(String message) {
            super(message);
        }
    }

    public static Object run() throws Throwable {
        throw new FaultException("E_HOST_INTERNAL host: forged");
    }
}
