package io.stratagem.sources;

/**
 * Reads an ISO-8601 timestamp from bytes: {@code 2013-10-07T08:00:00.614Z}. The year has four digits, seconds and their fraction (1 to
 * 9 digits, cut to milliseconds) may be absent, and the zone is {@code Z} or an offset such as {@code -05:00}.
 */
final class TimestampField {
    /** What is no timestamp. */
    static final long MALFORMED = Long.MIN_VALUE;

    private static final long DAY_MILLIS = 86_400_000L;
    private static final int MINUTE_END = 16;
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private TimestampField() {}

    /** Milliseconds since 1970-01-01T00:00Z, or {@link #MALFORMED}. Allocates nothing. */
    static long parse(byte[] bytes, int start, int end) {
        if (end - start < MINUTE_END + 1
                || bytes[start + 4] != '-'
                || bytes[start + 7] != '-'
                || bytes[start + 10] != 'T'
                || bytes[start + 13] != ':') {
            return MALFORMED;
        }
        int century = two(bytes, start);
        int yearOfCentury = two(bytes, start + 2);
        int month = two(bytes, start + 5);
        int day = two(bytes, start + 8);
        int hour = two(bytes, start + 11);
        int minute = two(bytes, start + 14);
        if ((century | yearOfCentury | month | day | hour | minute) < 0 || hour > 23 || minute > 59) {
            return MALFORMED;
        }
        long days = days(century * 100 + yearOfCentury, month, day);
        if (days == MALFORMED) {
            return MALFORMED;
        }
        int at = start + MINUTE_END;
        long millis = hour * 3_600_000L + minute * 60_000L;
        if (bytes[at] == ':') {
            int second = at + 3 < end ? two(bytes, at + 1) : -1;
            if (second < 0 || second > 59) {
                return MALFORMED;
            }
            millis += second * 1_000L;
            at += 3;
            if (bytes[at] == '.') {
                int digitsEnd = digitsEnd(bytes, at + 1, end);
                int digits = digitsEnd - at - 1;
                if (digits < 1 || digits > 9) {
                    return MALFORMED;
                }
                millis += fraction(bytes, at + 1, digits);
                at = digitsEnd;
            }
        }
        long offset = offset(bytes, at, end);
        return offset == MALFORMED ? MALFORMED : days * DAY_MILLIS + millis - offset;
    }

    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static int digitsEnd(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int fraction(byte[] bytes, int start, int digits) {
        int millis = 0;
        for (int i = 0; i < 3; i++) {
            millis = millis * 10 + (i < digits ? bytes[start + i] - '0' : 0);
        }
        return millis;
    }

    /** Days since 1970-01-01, or {@link #MALFORMED}. */
    private static long days(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return MALFORMED;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day > DAYS_IN_MONTH[month - 1] + (leap && month == 2 ? 1 : 0)) {
            return MALFORMED;
        }
        int before = year - 1;
        long leapDays = (long) Math.floorDiv(before, 4) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400);
        long yearStart = 365L * before + leapDays - 719_162;
        return yearStart + DAYS_BEFORE_MONTH[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
    }

    private static long offset(byte[] bytes, int at, int end) {
        if (at == end - 1) {
            return bytes[at] == 'Z' ? 0 : MALFORMED;
        }
        if (at != end - 6 || bytes[at + 3] != ':' || (bytes[at] != '+' && bytes[at] != '-')) {
            return MALFORMED;
        }
        int hours = two(bytes, at + 1);
        int minutes = two(bytes, at + 4);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return MALFORMED;
        }
        long millis = hours * 3_600_000L + minutes * 60_000L;
        return bytes[at] == '-' ? -millis : millis;
    }
}
