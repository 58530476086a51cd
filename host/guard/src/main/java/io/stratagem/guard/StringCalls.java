package io.stratagem.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Strings, charged by the characters read and made. */
@StandsIn(of = String.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class StringCalls {
    private StringCalls() {}

    public static int indexOf(String text, String part) {
        searched(text, part);
        return text.indexOf(part);
    }

    public static int lastIndexOf(String text, String part) {
        searched(text, part);
        return text.lastIndexOf(part);
    }

    public static int indexOf(String text, String part, int from) {
        searched(text, part);
        return text.indexOf(part, from);
    }

    public static int lastIndexOf(String text, String part, int from) {
        searched(text, part);
        return text.lastIndexOf(part, from);
    }

    public static int indexOf(String text, int character) {
        Walk.read(text.length());
        return text.indexOf(character);
    }

    public static int lastIndexOf(String text, int character) {
        Walk.read(text.length());
        return text.lastIndexOf(character);
    }

    public static int indexOf(String text, int character, int from) {
        Walk.read(text.length());
        return text.indexOf(character, from);
    }

    public static int lastIndexOf(String text, int character, int from) {
        Walk.read(text.length());
        return text.lastIndexOf(character, from);
    }

    public static boolean contains(String text, CharSequence part) {
        searched(text, part);
        return text.contains(part);
    }

    public static boolean startsWith(String text, String part) {
        Walk.read(part.length());
        return text.startsWith(part);
    }

    public static boolean startsWith(String text, String part, int from) {
        Walk.read(part.length());
        return text.startsWith(part, from);
    }

    public static boolean endsWith(String text, String part) {
        Walk.read(part.length());
        return text.endsWith(part);
    }

    public static boolean equalsIgnoreCase(String text, String other) {
        Meter.charge(1 + text.length());
        return text.equalsIgnoreCase(other);
    }

    public static boolean contentEquals(String text, CharSequence other) {
        Walk.read(text.length());
        return text.contentEquals(other);
    }

    public static int compareTo(String text, String other) {
        return Walk.compare(text, other);
    }

    public static int compareToIgnoreCase(String text, String other) {
        Meter.charge(1 + Math.min(text.length(), other.length()));
        return text.compareToIgnoreCase(other);
    }

    public static boolean equals(String text, Object other) {
        Walk.read(text.length());
        return text.equals(other);
    }

    public static int hashCode(String text) {
        Walk.read(text.length());
        return text.hashCode();
    }

    public static boolean isBlank(String text) {
        Walk.read(text.length());
        return text.isBlank();
    }

    public static String strip(String text) {
        Texts.made(text.length());
        return text.strip();
    }

    public static String stripLeading(String text) {
        Texts.made(text.length());
        return text.stripLeading();
    }

    public static String stripTrailing(String text) {
        Texts.made(text.length());
        return text.stripTrailing();
    }

    public static String trim(String text) {
        Texts.made(text.length());
        return text.trim();
    }

    public static String substring(String text, int from) {
        String part = text.substring(from);
        Texts.made(part.length());
        return part;
    }

    public static String substring(String text, int from, int to) {
        Texts.made(Math.max(0, (long) to - from));
        return text.substring(from, to);
    }

    public static CharSequence subSequence(String text, int from, int to) {
        Texts.made(Math.max(0, (long) to - from));
        return text.subSequence(from, to);
    }

    public static String concat(String text, String other) {
        Texts.made((long) text.length() + other.length());
        return text.concat(other);
    }

    public static String repeat(String text, int count) {
        Texts.made((long) text.length() * Math.max(0, count));
        return text.repeat(count);
    }

    public static String replace(String text, char old, char other) {
        Texts.made(text.length());
        return text.replace(old, other);
    }

    public static String replace(String text, CharSequence old, CharSequence other) {
        searched(text, old);
        long most = text.length() + (text.length() / Math.max(1L, old.length()) + 1) * other.length();
        Texts.made(most);
        return text.replace(old, other);
    }

    public static String toLowerCase(String text, Locale locale) {
        requireRoot(locale);
        Texts.made(3L * text.length());
        Meter.charge(text.length());
        return text.toLowerCase(locale);
    }

    public static String toUpperCase(String text, Locale locale) {
        requireRoot(locale);
        Texts.made(3L * text.length());
        Meter.charge(text.length());
        return text.toUpperCase(locale);
    }

    public static char[] toCharArray(String text) {
        Texts.made(2L * text.length());
        return text.toCharArray();
    }

    public static IntStream chars(String text) {
        return MeteredIntStream.of(text.chars());
    }

    public static IntStream codePoints(String text) {
        return MeteredIntStream.of(text.codePoints());
    }

    public static Stream<String> lines(String text) {
        Walk.read(text.length());
        return MeteredStream.of(text.lines().peek(line -> Texts.made(line.length())));
    }

    public static boolean regionMatches(String text, int from, String other, int otherFrom, int length) {
        Walk.read(length);
        return text.regionMatches(from, other, otherFrom, length);
    }

    public static String valueOf(Object object) {
        return Texts.of(object);
    }

    public static String valueOf(char[] characters) {
        Texts.made(2L * characters.length);
        return String.valueOf(characters);
    }

    public static String valueOf(char[] characters, int from, int count) {
        Texts.made(2L * count);
        return String.valueOf(characters, from, count);
    }

    public static String copyValueOf(char[] characters) {
        Texts.made(2L * characters.length);
        return String.copyValueOf(characters);
    }

    public static String join(CharSequence separator, CharSequence... parts) {
        for (CharSequence part : parts) {
            joined(separator, part);
        }
        return String.join(separator, parts);
    }

    public static String join(CharSequence separator, Iterable<? extends CharSequence> parts) {
        List<CharSequence> all = new ArrayList<>();
        for (CharSequence part : parts) {
            joined(separator, part);
            all.add(part);
        }
        return String.join(separator, all);
    }

    public static void chargeNew(char[] characters) {
        Texts.made(2L * characters.length);
    }

    public static void chargeNew(char[] characters, int from, int count) {
        Texts.made(2L * count);
    }

    public static void chargeNew(String text) {
        Texts.made(0);
    }

    public static void chargeNew(StringBuilder text) {
        Texts.made(2L * text.length());
    }

    /** Naive search compares at every place. */
    static void searched(CharSequence text, CharSequence part) {
        Meter.charge(1 + (long) text.length() * (1 + part.length() / 16) / 8);
    }

    private static void joined(CharSequence separator, CharSequence part) {
        Texts.made(2L * (separator.length() + (part == null ? 4 : part.length())));
    }

    private static void requireRoot(Locale locale) {
        if (!locale.equals(Locale.ROOT)) {
            throw new IllegalArgumentException("only Locale.ROOT is the same on every machine");
        }
    }
}
