package io.stratagem.app.live;

import io.stratagem.api.observe.Comparison;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reason of a sentence: a name, the measured value where there is one, and the threshold it met where there is one.
 *
 * @param name lower-case words joined by underscores, as a plugin writes them
 * @param value the measured value; {@code NaN} when the name says it all
 * @param comparison how the value was compared; null when it was not
 * @param threshold what it was compared with; read only beside a comparison
 * @param form how both numbers are written
 */
public record Finding(String name, double value, @Nullable Comparison comparison, double threshold, Form form) {
    private static final int MOST_DECIMALS = 6;
    private static final Set<String> ABBREVIATIONS =
            Set.of("adx", "atr", "cvd", "di", "ema", "macd", "ofi", "rsi", "sma", "vwap");

    /** How a number is written. */
    public enum Form {
        /** As it is. */
        NUMBER,
        /** A fraction as percent: 0.17 is 17 %. */
        PERCENT
    }

    public Finding {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(form, "form is null");
    }

    /** A finding whose name says it all. */
    public static Finding named(String name) {
        return new Finding(name, Double.NaN, null, Double.NaN, Form.NUMBER);
    }

    /** A finding with the value behind it. */
    public static Finding measured(String name, double value) {
        return new Finding(name, value, null, Double.NaN, Form.NUMBER);
    }

    /** The same finding with the threshold its value was compared with. */
    public Finding compared(Comparison with, double limit) {
        return new Finding(name, value, with, limit, form);
    }

    /** The same finding with its fractions written as percent. */
    public Finding asPercent() {
        return new Finding(name, value, comparison, threshold, Form.PERCENT);
    }

    /** {@code score 0.53 ≥ 0.50}, {@code ADX 27}, {@code volatility 17 %} or {@code mean reached}. */
    String text() {
        String words = Arrays.stream(name.split("_")).map(Finding::word).collect(Collectors.joining(" "));
        if (Double.isNaN(value)) {
            return words;
        }
        int decimals = decimals(shown(value));
        if (comparison == null) {
            return words + " " + number(value, decimals);
        }
        decimals = Math.max(decimals, decimals(shown(threshold)));
        // Enough decimals that the comparison can be seen to hold.
        while (decimals < MOST_DECIMALS
                && value != threshold
                && number(value, decimals).equals(number(threshold, decimals))) {
            decimals++;
        }
        return words + " " + number(value, decimals) + " " + sign(comparison) + " " + number(threshold, decimals);
    }

    /** An amount of money, without cents where it is large. */
    static String amount(double money) {
        return String.format(
                Locale.ROOT, Math.abs(money) >= 100 || money == Math.rint(money) ? "%,.0f" : "%,.2f", money);
    }

    private static String word(String word) {
        String letters = word.replaceAll("[0-9]+$", "");
        return ABBREVIATIONS.contains(letters) ? word.toUpperCase(Locale.ROOT) : word;
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case BELOW -> "<";
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            case ABOVE -> ">";
        };
    }

    private double shown(double number) {
        return switch (form) {
            case NUMBER -> number;
            case PERCENT -> number * 100;
        };
    }

    private String number(double number, int decimals) {
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", shown(number));
        return switch (form) {
            case NUMBER -> digits;
            case PERCENT -> digits + " %";
        };
    }

    private int decimals(double number) {
        double size = Math.abs(number);
        return switch (form) {
            case NUMBER -> size >= 10 || size == 0 ? 0 : 2;
            case PERCENT -> size >= 1 || size == 0 ? 0 : 2;
        };
    }
}
