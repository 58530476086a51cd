package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.getProperty behind a method reference. */
@SuppressWarnings("all")
public final class X025_PropertyMethodReference {
    public static Object run() throws Throwable {
        UnaryOperator<String> read = System::getProperty;
        return read.apply("user.home");
    }
}
