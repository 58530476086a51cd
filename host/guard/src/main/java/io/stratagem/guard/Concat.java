package io.stratagem.guard;

import org.jspecify.annotations.Nullable;

/** What woven code calls around a string concatenation: each operand's text, then one charge for all, then the concatenation itself. */
public final class Concat {
    private static final int NULL_CHARACTERS = 4;

    private Concat() {}

    /** An operand that is an object. */
    public static String text(@Nullable Object operand) {
        return Texts.of(operand);
    }

    /** How many characters a text operand adds. */
    public static int length(@Nullable String operand) {
        return operand == null ? NULL_CHARACTERS : operand.length();
    }

    /** Before the concatenation, with the length of its result or more. */
    public static void charge(long characters) {
        Texts.made(characters);
    }

    /** Passes a result on and charges for it: for whoever knows the length only afterwards, and bounded the operands before. */
    public static String charged(String result) {
        Texts.made(result.length());
        return result;
    }
}
