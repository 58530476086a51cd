package io.stratagem.api.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads and writes the canonical text of a spec. */
final class SpecText {
    private static final int MAX_CHARACTERS = 1_000;

    private SpecText() {}

    static String write(FeatureSpec spec) {
        FeatureKind kind = spec.kind();
        if (kind == FeatureKind.DELIVERED) {
            return "delivered(" + spec.deliveredName() + ")";
        }
        if (kind == FeatureKind.FIELD) {
            return spec.input().text();
        }
        List<String> parts = new ArrayList<>();
        spec.lengths().forEach(length -> parts.add(Integer.toString(length)));
        if (spec.input() != kind.defaultInput()) {
            parts.add("input=" + spec.input().text());
        }
        if (spec.seed() != Seed.FIRST) {
            parts.add("seed=" + spec.seed().text());
        }
        if (spec.smoothing() != Smoothing.WILDER) {
            parts.add("smoothing=" + spec.smoothing().text());
        }
        if (spec.firstRange() != FirstRange.SKIPPED) {
            parts.add("first_range=" + spec.firstRange().text());
        }
        if (spec.deviation() != Deviation.POPULATION) {
            parts.add("deviation=" + spec.deviation().text());
        }
        if (spec.multiplier() != 2) {
            parts.add("multiplier=" + spec.multiplier());
        }
        if (spec.annualised()) {
            parts.add("annualised=true");
        }
        return parts.isEmpty() ? kind.text() : kind.text() + "(" + String.join(",", parts) + ")";
    }

    static FeatureSpec parse(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a feature of " + text.length() + " characters; at most " + MAX_CHARACTERS + " are read");
        }
        FeatureSpec known = WellKnownFeatures.find(text);
        if (known != null) {
            return known;
        }
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open);
        if (open >= 0 && !text.endsWith(")")) {
            throw new IllegalArgumentException("feature '" + text + "' lacks its closing parenthesis");
        }
        String inside = open < 0 ? "" : text.substring(open + 1, text.length() - 1);
        if (name.equals("delivered") && !inside.isBlank()) {
            return FeatureSpec.delivered(inside.trim());
        }
        for (BarField field : BarField.values()) {
            if (open < 0 && field.text().equals(name)) {
                return FeatureSpec.of(FeatureKind.FIELD).on(field);
            }
        }
        return apply(text, kind(text, name), inside);
    }

    private static FeatureKind kind(String text, String name) {
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.text().equals(name) && kind != FeatureKind.FIELD && kind != FeatureKind.DELIVERED) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + text
                + "' is no feature; name a well-known one such as rsi14, or a spec such as ema(20,seed=sma)");
    }

    private static FeatureSpec apply(String text, FeatureKind kind, String inside) {
        List<Integer> lengths = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (String part : inside.isBlank() ? new String[0] : inside.split(",", -1)) {
            String trimmed = part.trim();
            if (trimmed.contains("=")) {
                options.add(trimmed);
            } else {
                try {
                    lengths.add(Integer.parseInt(trimmed));
                } catch (NumberFormatException notANumber) {
                    throw new IllegalArgumentException(
                            "feature '" + text + "': '" + trimmed + "' is neither a length nor an option", notANumber);
                }
            }
        }
        FeatureSpec spec = FeatureSpec.of(kind, lengths.toArray(Integer[]::new));
        for (String option : options) {
            spec = applyOption(text, spec, option);
        }
        return spec;
    }

    private static FeatureSpec applyOption(String text, FeatureSpec spec, String option) {
        int equals = option.indexOf('=');
        String name = option.substring(0, equals).trim();
        String value = option.substring(equals + 1).trim();
        try {
            String constant = value.toUpperCase(Locale.ROOT);
            return switch (name) {
                case "input" -> spec.on(BarField.valueOf(constant));
                case "seed" -> spec.seed(Seed.valueOf(constant));
                case "smoothing" -> spec.smoothing(Smoothing.valueOf(constant));
                case "first_range" -> spec.firstRange(FirstRange.valueOf(constant));
                case "deviation" -> spec.deviation(Deviation.valueOf(constant));
                case "multiplier" -> spec.multiplier(Double.parseDouble(value));
                case "annualised" -> value.equals("true") ? spec.perYear() : spec;
                default -> throw new IllegalArgumentException("there is no option " + name);
            };
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(
                    "feature '" + text + "', option '" + option + "': " + unfit.getMessage(), unfit);
        }
    }
}
