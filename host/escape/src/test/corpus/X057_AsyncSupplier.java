package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** CompletableFuture.supplyAsync. */
@SuppressWarnings("all")
public final class X057_AsyncSupplier {
    public static Object run() throws Throwable {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> 1).join();
    }
}
