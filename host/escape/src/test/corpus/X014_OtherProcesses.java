package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Listing and killing processes. */
@SuppressWarnings("all")
public final class X014_OtherProcesses {
    public static Object run() throws Throwable {
        return ProcessHandle.allProcesses().map(ProcessHandle::destroy).count();
    }
}
