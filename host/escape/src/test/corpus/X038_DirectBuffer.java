package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Memory outside the heap. */
@SuppressWarnings("all")
public final class X038_DirectBuffer {
    public static Object run() throws Throwable {
        return java.nio.ByteBuffer.allocateDirect(1 << 20).capacity();
    }
}
