package io.stratagem.sandbox.verify;

import io.stratagem.api.error.ErrorCode;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing in the code of a bundle that a strategy may not have. Names come from the author's class files and are not escaped.
 *
 * @param className binary name of the class
 * @param method name of the method; empty when it concerns the class as a whole
 * @param line of the source, 0 when the class file does not say
 * @param member what is named: a member, a type, a field; empty when the shape itself is wrong
 * @param why in one clause
 * @param instead what to use instead, in one clause; empty when there is nothing to say
 */
public record CodeFinding(
        ErrorCode code, String className, String method, int line, String member, String why, String instead)
        implements Comparable<CodeFinding> {
    private static final Comparator<CodeFinding> ORDER = Comparator.comparing(CodeFinding::className)
            .thenComparingInt(CodeFinding::line)
            .thenComparing(CodeFinding::method)
            .thenComparing(CodeFinding::member)
            .thenComparing(CodeFinding::code)
            .thenComparing(CodeFinding::why);

    public CodeFinding {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(className, "className is null");
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(member, "member is null");
        Objects.requireNonNull(why, "why is null");
        Objects.requireNonNull(instead, "instead is null");
    }

    /** Where it stands, such as {@code com.example.Bounce.onEvent (line 42)}. */
    public String place() {
        return className + (method.isEmpty() ? "" : "." + method) + (line > 0 ? " (line " + line + ")" : "");
    }

    /** Why, and what to use instead. */
    public String sentence() {
        return instead.isEmpty() ? why : why + "; " + instead;
    }

    /** By class, line, method and member. */
    @Override
    public int compareTo(CodeFinding other) {
        return ORDER.compare(this, other);
    }
}
