package io.stratagem.catalog;

import java.util.List;

/** Reads and writes durations such as {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h}, {@code 10d}, whose form the schema has checked. */
final class Durations {
    private Durations() {}

    static long millis(String text) {
        int unitAt = 0;
        while (Character.isDigit(text.charAt(unitAt))) {
            unitAt++;
        }
        long count = Long.parseLong(text.substring(0, unitAt));
        String unit = text.substring(unitAt);
        return count
                * switch (unit) {
                    case "ms" -> 1L;
                    case "s" -> 1_000L;
                    case "m" -> 60_000L;
                    case "h" -> 3_600_000L;
                    case "d" -> 86_400_000L;
                    default -> throw new IllegalArgumentException("unknown unit " + unit);
                };
    }

    /** The shortest text that reads as so many milliseconds. */
    static String text(long millis) {
        for (String unit : List.of("d", "h", "m", "s")) {
            long length = millis("1" + unit);
            if (millis % length == 0) {
                return millis / length + unit;
            }
        }
        return millis + "ms";
    }
}
