package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A publisher on the common pool. */
@SuppressWarnings("all")
public final class X062_Publisher {
    public static Object run() throws Throwable {
        return new java.util.concurrent.SubmissionPublisher<Integer>().submit(1);
    }
}
