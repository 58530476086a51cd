package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Catch (VirtualMachineError). */
@SuppressWarnings("all")
public final class X266_CatchVirtualMachineError {
    public static Object run() throws Throwable {
        try {
            for (;;) {}
        } catch (VirtualMachineError swallowed) {
            return 1;
        }
    }
}
