package io.stratagem.guard;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * {@code String.valueOf} over anything a plugin can hold, with the text of the JDK's own; charged by length, bounded in depth, and the same
 * in every run.
 */
public final class Texts {
    private static final int SMALL = 64;

    private Texts() {}

    /** As {@code String.valueOf}. */
    public static String of(@Nullable Object object) {
        if (object == null) {
            return "null";
        }
        if (object instanceof String text) {
            Meter.tick();
            return text;
        }
        ClassFacts facts = ClassFacts.of(object);
        return switch (facts.shape()) {
            case LIST, SET, COLLECTION, MAP, ENTRY, OPTIONAL -> {
                StringBuilder text = new StringBuilder();
                append(text, object);
                made(text.length());
                yield text.toString();
            }
            case TEXT, BIG, CLASS, MATH_CONTEXT, VALUE, HOST, PLUGIN, ARRAY, ENUM -> plain(object, facts);
        };
    }

    /** Charges for so many characters that come to be. */
    static void made(long characters) {
        Meter.charge(1 + characters / 16);
        Meter.allocate(48 + characters);
    }

    private static String plain(Object object, ClassFacts facts) {
        Meter.tick();
        if (object instanceof Throwable thrown && facts.shape() == ClassFacts.Shape.VALUE) {
            return ThrowableCalls.text(thrown);
        }
        if (object instanceof StringJoiner joiner) {
            made(joiner.length());
        }
        if (object instanceof BitSet set) {
            made(10L * set.length());
        }
        if (SummaryTexts.isSummary(object)) {
            return SummaryTexts.of(object);
        }
        if (object instanceof CharSequence characters) {
            made(characters.length());
            return characters.toString();
        }
        if (object instanceof BigInteger integer) {
            BigIntegerCalls.chargeText(integer);
        }
        if (!facts.hasText()) {
            return Identity.text(object);
        }
        Meter.allocate(SMALL);
        String text = object.toString();
        if (facts.shape() == ClassFacts.Shape.HOST) {
            made(text.length());
        }
        return text == null ? "null" : text;
    }

    private static void append(StringBuilder text, @Nullable Object object) {
        switch (object) {
            case Map<?, ?> map when isNested(map) -> appendMap(text, map);
            case Collection<?> collection when isNested(collection) -> appendCollection(text, collection);
            case Map.Entry<?, ?> entry
            when isNested(entry) -> {
                int outside = Meter.enter();
                append(text, entry.getKey());
                text.append('=');
                append(text, entry.getValue());
                Meter.leave(outside);
            }
            case Optional<?> optional -> appendOptional(text, optional);
            case null -> text.append("null");
            default -> {
                String part = of(object);
                made(part.length());
                text.append(part);
            }
        }
    }

    private static boolean isNested(Object object) {
        return ClassFacts.of(object).shape() != ClassFacts.Shape.PLUGIN;
    }

    private static void appendOptional(StringBuilder text, Optional<?> optional) {
        if (optional.isEmpty()) {
            text.append("Optional.empty");
            return;
        }
        int outside = Meter.enter();
        append(text.append("Optional["), optional.get());
        text.append(']');
        Meter.leave(outside);
    }

    private static void appendCollection(StringBuilder text, Collection<?> collection) {
        int outside = Meter.enter();
        text.append('[');
        String separator = "";
        for (Object element : collection) {
            made(separator.length());
            text.append(separator);
            if (element == collection) {
                text.append("(this Collection)");
            } else {
                append(text, element);
            }
            separator = ", ";
        }
        text.append(']');
        Meter.leave(outside);
    }

    private static void appendMap(StringBuilder text, Map<?, ?> map) {
        int outside = Meter.enter();
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            made(separator.length());
            text.append(separator);
            appendPart(text, entry.getKey(), map);
            text.append('=');
            appendPart(text, entry.getValue(), map);
            separator = ", ";
        }
        text.append('}');
        Meter.leave(outside);
    }

    private static void appendPart(StringBuilder text, @Nullable Object part, Map<?, ?> map) {
        if (part == map) {
            text.append("(this Map)");
        } else {
            append(text, part);
        }
    }
}
