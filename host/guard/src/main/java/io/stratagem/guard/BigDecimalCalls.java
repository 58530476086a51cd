package io.stratagem.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.NullUnmarked;

/** Decimals of up to 1,000 digits with a scale of up to 1,000 either way; beyond is an ArithmeticException. Charged by digits. Long because the type has many members. */
@StandsIn(of = BigDecimal.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class BigDecimalCalls {
    private BigDecimalCalls() {}

    private static final int MAX_DIGITS = 1_000;
    private static final int NUMBER_BYTES = 64;

    public static BigDecimal add(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return bounded(first.add(second));
    }

    public static BigDecimal add(BigDecimal first, BigDecimal second, MathContext context) {
        charge(first, second);
        return bounded(first.add(second, checked(context)));
    }

    public static BigDecimal subtract(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return bounded(first.subtract(second));
    }

    public static BigDecimal subtract(BigDecimal first, BigDecimal second, MathContext context) {
        charge(first, second);
        return bounded(first.subtract(second, checked(context)));
    }

    public static BigDecimal multiply(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return bounded(first.multiply(second));
    }

    public static BigDecimal multiply(BigDecimal first, BigDecimal second, MathContext context) {
        charge(first, second);
        return bounded(first.multiply(second, checked(context)));
    }

    public static BigDecimal divide(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return bounded(first.divide(second));
    }

    public static BigDecimal divide(BigDecimal first, BigDecimal second, MathContext context) {
        charge(first, second);
        return bounded(first.divide(second, checked(context)));
    }

    public static BigDecimal divideToIntegralValue(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return bounded(first.divideToIntegralValue(second));
    }

    public static BigDecimal divideToIntegralValue(BigDecimal first, BigDecimal second, MathContext context) {
        charge(first, second);
        return bounded(first.divideToIntegralValue(second, checked(context)));
    }

    public static BigDecimal remainder(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return bounded(first.remainder(second));
    }

    public static BigDecimal remainder(BigDecimal first, BigDecimal second, MathContext context) {
        charge(first, second);
        return bounded(first.remainder(second, checked(context)));
    }

    public static BigDecimal[] divideAndRemainder(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return bounded(first.divideAndRemainder(second));
    }

    public static BigDecimal[] divideAndRemainder(BigDecimal first, BigDecimal second, MathContext context) {
        charge(first, second);
        return bounded(first.divideAndRemainder(second, checked(context)));
    }

    public static BigDecimal divide(BigDecimal first, BigDecimal second, RoundingMode rounding) {
        charge(first, second);
        return bounded(first.divide(second, rounding));
    }

    public static BigDecimal divide(BigDecimal first, BigDecimal second, int scale, RoundingMode rounding) {
        charge(first, second);
        requireScale(scale);
        return bounded(first.divide(second, scale, rounding));
    }

    public static BigDecimal min(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return first.min(second);
    }

    public static BigDecimal max(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return first.max(second);
    }

    public static int compareTo(BigDecimal first, BigDecimal second) {
        charge(first, second);
        return first.compareTo(second);
    }

    @SuppressWarnings("BigDecimalEquals") // meant, as it is the plugin's call
    public static boolean equals(BigDecimal first, Object second) {
        charge(first);
        return first.equals(second);
    }

    public static BigDecimal pow(BigDecimal base, int exponent) {
        requirePower(base, exponent, base.precision());
        return bounded(base.pow(exponent));
    }

    public static BigDecimal pow(BigDecimal base, int exponent, MathContext context) {
        requirePower(base, exponent, 0);
        Meter.charge(32L * (1 + context.getPrecision() / 8));
        return bounded(base.pow(exponent, checked(context)));
    }

    public static BigDecimal sqrt(BigDecimal number, MathContext context) {
        charge(number);
        long digits = checked(context).getPrecision() + (long) number.precision();
        Meter.charge(16 + digits * digits / 4);
        return bounded(number.sqrt(context));
    }

    public static BigDecimal abs(BigDecimal number) {
        charge(number);
        return bounded(number.abs());
    }

    public static BigDecimal negate(BigDecimal number) {
        charge(number);
        return bounded(number.negate());
    }

    public static BigDecimal plus(BigDecimal number) {
        charge(number);
        return bounded(number.plus());
    }

    public static BigDecimal stripTrailingZeros(BigDecimal number) {
        charge(number);
        return bounded(number.stripTrailingZeros());
    }

    public static BigDecimal ulp(BigDecimal number) {
        charge(number);
        return bounded(number.ulp());
    }

    public static BigDecimal abs(BigDecimal number, MathContext context) {
        charge(number);
        return bounded(number.abs(checked(context)));
    }

    public static BigDecimal negate(BigDecimal number, MathContext context) {
        charge(number);
        return bounded(number.negate(checked(context)));
    }

    public static BigDecimal plus(BigDecimal number, MathContext context) {
        charge(number);
        return bounded(number.plus(checked(context)));
    }

    public static BigDecimal round(BigDecimal number, MathContext context) {
        charge(number);
        return bounded(number.round(checked(context)));
    }

    public static BigDecimal setScale(BigDecimal number, int scale) {
        requireScale(scale);
        charge(number);
        return bounded(number.setScale(scale));
    }

    public static BigDecimal setScale(BigDecimal number, int scale, RoundingMode rounding) {
        requireScale(scale);
        charge(number);
        return bounded(number.setScale(scale, rounding));
    }

    public static BigDecimal movePointLeft(BigDecimal number, int places) {
        requireScale(places);
        charge(number);
        return bounded(number.movePointLeft(places));
    }

    public static BigDecimal movePointRight(BigDecimal number, int places) {
        requireScale(places);
        charge(number);
        return bounded(number.movePointRight(places));
    }

    public static BigDecimal scaleByPowerOfTen(BigDecimal number, int places) {
        requireScale(places);
        charge(number);
        return bounded(number.scaleByPowerOfTen(places));
    }

    public static String toString(BigDecimal number) {
        charge(number);
        Texts.made(number.precision() + Math.abs((long) number.scale()) + 16);
        return number.toString();
    }

    public static String toPlainString(BigDecimal number) {
        charge(number);
        Texts.made(number.precision() + Math.abs((long) number.scale()) + 16);
        return number.toPlainString();
    }

    public static String toEngineeringString(BigDecimal number) {
        charge(number);
        Texts.made(number.precision() + Math.abs((long) number.scale()) + 16);
        return number.toEngineeringString();
    }

    public static BigInteger toBigInteger(BigDecimal number) {
        charge(number);
        return number.toBigInteger();
    }

    public static BigInteger toBigIntegerExact(BigDecimal number) {
        charge(number);
        return number.toBigIntegerExact();
    }

    public static BigInteger unscaledValue(BigDecimal number) {
        charge(number);
        return number.unscaledValue();
    }

    public static long longValue(BigDecimal number) {
        charge(number);
        return number.longValue();
    }

    public static int intValue(BigDecimal number) {
        charge(number);
        return number.intValue();
    }

    public static long longValueExact(BigDecimal number) {
        charge(number);
        return number.longValueExact();
    }

    public static int intValueExact(BigDecimal number) {
        charge(number);
        return number.intValueExact();
    }

    public static double doubleValue(BigDecimal number) {
        charge(number);
        return number.doubleValue();
    }

    public static float floatValue(BigDecimal number) {
        charge(number);
        return number.floatValue();
    }

    public static int precision(BigDecimal number) {
        charge(number);
        return number.precision();
    }

    public static int hashCode(BigDecimal number) {
        charge(number);
        return number.hashCode();
    }

    public static BigDecimal valueOf(long unscaled, int scale) {
        requireScale(scale);
        return bounded(BigDecimal.valueOf(unscaled, scale));
    }

    public static BigDecimal valueOf(long value) {
        return bounded(BigDecimal.valueOf(value));
    }

    public static BigDecimal valueOf(double value) {
        Meter.charge(8);
        return bounded(BigDecimal.valueOf(value));
    }

    public static void chargeNew(String text) {
        ParsedText.check(text);
        bounded(new BigDecimal(text));
    }

    public static void chargeNew(String text, MathContext context) {
        ParsedText.check(text);
        bounded(new BigDecimal(text, checked(context)));
    }

    public static void chargeNew(double value) {
        Meter.charge(64);
        bounded(new BigDecimal(value));
    }

    public static void chargeNew(double value, MathContext context) {
        Meter.charge(64);
        bounded(new BigDecimal(value, checked(context)));
    }

    public static void chargeNew(BigInteger unscaled) {
        requireDigits(unscaled);
        bounded(new BigDecimal(unscaled));
    }

    public static void chargeNew(BigInteger unscaled, MathContext context) {
        requireDigits(unscaled);
        bounded(new BigDecimal(unscaled, checked(context)));
    }

    public static void chargeNew(BigInteger unscaled, int scale) {
        requireDigits(unscaled);
        bounded(new BigDecimal(unscaled, scale));
    }

    public static void chargeNew(BigInteger unscaled, int scale, MathContext context) {
        requireDigits(unscaled);
        bounded(new BigDecimal(unscaled, scale, checked(context)));
    }

    public static void chargeNew(int value) {
        Meter.allocate(NUMBER_BYTES);
    }

    public static void chargeNew(long value) {
        Meter.allocate(NUMBER_BYTES);
    }

    public static void chargeNew(int value, MathContext context) {
        Meter.allocate(NUMBER_BYTES);
    }

    public static void chargeNew(long value, MathContext context) {
        Meter.allocate(NUMBER_BYTES);
    }

    private static void charge(BigDecimal first, BigDecimal second) {
        long scales = Math.abs((long) first.scale() - second.scale()) / 8;
        long work = (digits(first) + scales) * (digits(second) + scales);
        Meter.charge(1 + work / 4);
    }

    private static void charge(BigDecimal number) {
        long work = digits(number) + Math.abs((long) number.scale()) / 8;
        Meter.charge(1 + work * work / 4);
    }

    /** How long a number is, in groups of digits. */
    private static long digits(BigDecimal number) {
        return 1 + number.precision() / 8L;
    }

    private static void requirePower(BigDecimal base, int exponent, int precision) {
        long digits = (long) precision * Math.abs((long) exponent);
        requireScale(Math.abs((long) base.scale() * exponent));
        if (digits > 2L * MAX_DIGITS) {
            throw tooLong(digits);
        }
        Meter.charge(1 + digits * digits / 64);
    }

    private static void requireDigits(BigInteger unscaled) {
        if (unscaled.bitLength() > 4 * MAX_DIGITS) {
            throw tooLong(unscaled.bitLength() / 4);
        }
        Meter.charge(64);
    }

    private static void requireScale(long scale) {
        if (Math.abs(scale) > MAX_DIGITS) {
            throw new ArithmeticException("a scale beyond " + MAX_DIGITS + ": " + scale);
        }
    }

    private static MathContext checked(MathContext context) {
        if (context.getPrecision() > MAX_DIGITS) {
            throw tooLong(context.getPrecision());
        }
        return context;
    }

    private static BigDecimal[] bounded(BigDecimal[] results) {
        for (BigDecimal result : results) {
            bounded(result);
        }
        return results;
    }

    private static BigDecimal bounded(BigDecimal result) {
        requireScale(result.scale());
        if (result.precision() > MAX_DIGITS) {
            throw tooLong(result.precision());
        }
        Meter.allocate(NUMBER_BYTES + result.precision());
        return result;
    }

    private static ArithmeticException tooLong(long digits) {
        return new ArithmeticException("more than " + MAX_DIGITS + " digits: " + digits);
    }
}
