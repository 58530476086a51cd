package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A script engine. */
@SuppressWarnings("all")
public final class X032_ScriptEngine {
    public static Object run() throws Throwable {
        return new javax.script.ScriptEngineManager().getEngineByName("js");
    }
}
