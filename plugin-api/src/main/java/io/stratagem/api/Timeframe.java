package io.stratagem.api;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a bar: {@code tick}, or a count and a unit such as {@code 1s}, {@code 5m}, {@code 4h}, {@code 1d}, {@code 1w}.
 *
 * <p>The spellings {@code 1Min}, {@code 1Sec}, {@code 1Hour} and {@code 1Day} are read as {@code 1m}, {@code 1s}, {@code 1h} and
 * {@code 1d}. Two timeframes are equal when their text is: {@code 60m} and {@code 1h} are different series.
 *
 * @param text the canonical spelling
 * @param millis the length in milliseconds; 0 for ticks
 * @since 1.0
 */
public record Timeframe(String text, long millis) implements Comparable<Timeframe> {
    private static final int MAX_CHARACTERS = 32;

    private static final Pattern SPELLING = Pattern.compile("([1-9][0-9]{0,5})(s|m|h|d|w|Sec|Min|Hour|Day)");

    /** Single trades: no length, and equal times are normal. */
    public static final Timeframe TICK = new Timeframe("tick", 0);

    public Timeframe {
        Objects.requireNonNull(text, "text is null");
        if (millis < 0) {
            throw new IllegalArgumentException("a timeframe of " + millis + " ms has a negative length");
        }
    }

    /**
     * Reads a spelling.
     *
     * @throws IllegalArgumentException if the text is not a known spelling; the message names it
     */
    public static Timeframe parse(String spelling) {
        if (spelling.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a timeframe of " + spelling.length() + " characters; write one such as 5m");
        }
        if (spelling.equals("tick")) {
            return TICK;
        }
        Matcher matcher = SPELLING.matcher(spelling);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + spelling
                    + "' is not a timeframe; write tick, or a count and one of s, m, h, d, w, such as 5m");
        }
        long count = Long.parseLong(matcher.group(1));
        String unit = unit(matcher.group(2));
        return new Timeframe(count + unit, count * unitMillis(unit));
    }

    private static String unit(String spelled) {
        return switch (spelled) {
            case "Sec" -> "s";
            case "Min" -> "m";
            case "Hour" -> "h";
            case "Day" -> "d";
            default -> spelled;
        };
    }

    private static long unitMillis(String unit) {
        return switch (unit) {
            case "s" -> 1_000L;
            case "m" -> 60_000L;
            case "h" -> 3_600_000L;
            case "d" -> 86_400_000L;
            case "w" -> 604_800_000L;
            default -> throw new IllegalArgumentException("unknown unit " + unit);
        };
    }

    /** Whether events of this timeframe are single trades. */
    public boolean isTick() {
        return millis == 0;
    }

    /** Whether one bar covers a whole day or more. */
    public boolean isDailyOrLonger() {
        return millis >= 86_400_000L;
    }

    /** Shortest first; equal lengths by text. */
    @Override
    public int compareTo(Timeframe other) {
        int byLength = Long.compare(millis, other.millis);
        return byLength != 0 ? byLength : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
