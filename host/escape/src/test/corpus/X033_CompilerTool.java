package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The compiler. */
@SuppressWarnings("all")
public final class X033_CompilerTool {
    public static Object run() throws Throwable {
        return javax.tools.ToolProvider.getSystemJavaCompiler();
    }
}
