package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A lock of java.util.concurrent. */
@SuppressWarnings("all")
public final class X126_ReadWriteLock {
    public static Object run() throws Throwable {
        new java.util.concurrent.locks.ReentrantReadWriteLock().writeLock().lock();
        return 1;
    }
}
