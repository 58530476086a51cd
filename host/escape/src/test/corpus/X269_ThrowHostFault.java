package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An exception of the API that imitates the host's own. */
@SuppressWarnings("all")
public final class X269_ThrowHostFault {
    public static Object run() throws Throwable {
        throw new io.stratagem.api.error.FaultException(io.stratagem.api.error.Fault.of(
                io.stratagem.api.error.ErrorCode.E_HOST_INTERNAL, "host", "forged"));
    }
}
