package io.stratagem.guard;

import org.jspecify.annotations.NullUnmarked;

/** String builders, charged by the characters moved and made. */
@StandsIn(of = StringBuilder.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class StringBuilderCalls {
    private StringBuilderCalls() {}

    public static StringBuilder append(StringBuilder builder, Object object) {
        String text = Texts.of(object);
        added(text.length());
        return builder.append(text);
    }

    public static StringBuilder append(StringBuilder builder, String text) {
        added(text == null ? 4 : text.length());
        return builder.append(text);
    }

    public static StringBuilder append(StringBuilder builder, CharSequence text) {
        added(text == null ? 4 : text.length());
        return builder.append(text);
    }

    public static StringBuilder append(StringBuilder builder, CharSequence text, int from, int to) {
        added((long) to - from);
        return builder.append(text, from, to);
    }

    public static StringBuilder append(StringBuilder builder, char[] text) {
        added(text.length);
        return builder.append(text);
    }

    public static StringBuilder append(StringBuilder builder, char[] text, int from, int count) {
        added(count);
        return builder.append(text, from, count);
    }

    public static StringBuilder append(StringBuilder builder, boolean value) {
        added(16);
        return builder.append(value);
    }

    public static StringBuilder append(StringBuilder builder, char value) {
        added(1);
        return builder.append(value);
    }

    public static StringBuilder append(StringBuilder builder, int value) {
        added(16);
        return builder.append(value);
    }

    public static StringBuilder append(StringBuilder builder, long value) {
        added(16);
        return builder.append(value);
    }

    public static StringBuilder append(StringBuilder builder, float value) {
        added(16);
        return builder.append(value);
    }

    public static StringBuilder append(StringBuilder builder, double value) {
        added(16);
        return builder.append(value);
    }

    public static StringBuilder appendCodePoint(StringBuilder builder, int codePoint) {
        added(2);
        return builder.appendCodePoint(codePoint);
    }

    public static StringBuilder repeat(StringBuilder builder, CharSequence text, int count) {
        added((text == null ? 4L : text.length()) * Math.max(0, count));
        return builder.repeat(text, count);
    }

    public static StringBuilder repeat(StringBuilder builder, int codePoint, int count) {
        added(2L * Math.max(0, count));
        return builder.repeat(codePoint, count);
    }

    public static StringBuilder insert(StringBuilder builder, int at, Object object) {
        String text = Texts.of(object);
        added(text.length());
        Walk.read(builder.length());
        return builder.insert(at, text);
    }

    public static StringBuilder insert(StringBuilder builder, int at, String text) {
        added(text == null ? 4 : text.length());
        Walk.read(builder.length());
        return builder.insert(at, text);
    }

    public static StringBuilder insert(StringBuilder builder, int at, boolean value) {
        added(16);
        Walk.read(builder.length());
        return builder.insert(at, value);
    }

    public static StringBuilder insert(StringBuilder builder, int at, char value) {
        added(16);
        Walk.read(builder.length());
        return builder.insert(at, value);
    }

    public static StringBuilder insert(StringBuilder builder, int at, int value) {
        added(16);
        Walk.read(builder.length());
        return builder.insert(at, value);
    }

    public static StringBuilder insert(StringBuilder builder, int at, long value) {
        added(16);
        Walk.read(builder.length());
        return builder.insert(at, value);
    }

    public static StringBuilder insert(StringBuilder builder, int at, float value) {
        added(16);
        Walk.read(builder.length());
        return builder.insert(at, value);
    }

    public static StringBuilder insert(StringBuilder builder, int at, double value) {
        added(16);
        Walk.read(builder.length());
        return builder.insert(at, value);
    }

    public static StringBuilder delete(StringBuilder builder, int from, int to) {
        Walk.read(builder.length());
        return builder.delete(from, to);
    }

    public static StringBuilder deleteCharAt(StringBuilder builder, int at) {
        Walk.read(builder.length());
        return builder.deleteCharAt(at);
    }

    public static StringBuilder replace(StringBuilder builder, int from, int to, String text) {
        added(text.length());
        Walk.read(builder.length());
        return builder.replace(from, to, text);
    }

    public static StringBuilder reverse(StringBuilder builder) {
        Walk.read(4L * builder.length());
        return builder.reverse();
    }

    public static int indexOf(StringBuilder builder, String part) {
        StringCalls.searched(builder, part);
        return builder.indexOf(part);
    }

    public static int indexOf(StringBuilder builder, String part, int from) {
        StringCalls.searched(builder, part);
        return builder.indexOf(part, from);
    }

    public static int lastIndexOf(StringBuilder builder, String part) {
        StringCalls.searched(builder, part);
        return builder.lastIndexOf(part);
    }

    public static int compareTo(StringBuilder builder, StringBuilder other) {
        Walk.read(Math.min(builder.length(), other.length()));
        return builder.compareTo(other);
    }

    public static String toString(StringBuilder builder) {
        Texts.made(2L * builder.length());
        return builder.toString();
    }

    public static void chargeNew() {
        added(16);
    }

    public static void chargeNew(int capacity) {
        added(2L * capacity);
    }

    public static void chargeNew(String text) {
        added(text.length() + 16L);
    }

    public static void chargeNew(CharSequence text) {
        added(text.length() + 16L);
    }

    public static String substring(StringBuilder builder, int from) {
        String part = builder.substring(from);
        Texts.made(2L * part.length());
        return part;
    }

    public static String substring(StringBuilder builder, int from, int to) {
        added((long) to - from);
        return builder.substring(from, to);
    }

    public static void setLength(StringBuilder builder, int length) {
        added((long) length - builder.length());
        builder.setLength(length);
    }

    public static void ensureCapacity(StringBuilder builder, int capacity) {
        added((long) capacity - builder.length());
        builder.ensureCapacity(capacity);
    }

    private static void added(long characters) {
        Texts.made(2 * Math.max(0, characters));
    }
}
