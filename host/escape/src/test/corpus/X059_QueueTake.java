package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Waiting at an empty queue. */
@SuppressWarnings("all")
public final class X059_QueueTake {
    public static Object run() throws Throwable {
        return new java.util.concurrent.LinkedBlockingQueue<Integer>().take();
    }
}
