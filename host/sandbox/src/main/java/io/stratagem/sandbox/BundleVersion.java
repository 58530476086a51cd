package io.stratagem.sandbox;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as OSGi writes it: {@code major.minor.micro.qualifier}, of which only the major part must be there.
 *
 * @param qualifier letters, digits, {@code -} and {@code _}; empty when there is none
 */
public record BundleVersion(int major, int minor, int micro, String qualifier) implements Comparable<BundleVersion> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9})(?:\\.(\\d{1,9})(?:\\.([A-Za-z0-9_-]{1,100}))?)?)?");
    private static final Comparator<BundleVersion> ORDER = Comparator.comparingInt(BundleVersion::major)
            .thenComparingInt(BundleVersion::minor)
            .thenComparingInt(BundleVersion::micro)
            .thenComparing(BundleVersion::qualifier);

    /**
     * Reads a version; missing parts are 0.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static BundleVersion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version of the form major.minor.micro.qualifier");
        }
        String qualifier = matcher.group(4);
        return new BundleVersion(
                Integer.parseInt(matcher.group(1)),
                part(matcher.group(2)),
                part(matcher.group(3)),
                qualifier == null ? "" : qualifier);
    }

    private static int part(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(BundleVersion other) {
        return ORDER.compare(this, other);
    }

    /** All three numbers, and the qualifier if there is one: {@code 1.0} is {@code 1.0.0}. */
    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + micro;
        return qualifier.isEmpty() ? numbers : numbers + "." + qualifier;
    }
}
