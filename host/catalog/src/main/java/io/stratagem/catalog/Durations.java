package io.stratagem.catalog;

/** Reads durations such as {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h}, {@code 10d}, whose form the schema has checked. */
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
}
