package io.stratagem.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A set of versions as OSGi writes it: {@code [1.0,2)} is from 1.0, which belongs to it, to 2, which does not; a bare {@code 1.0}
 * is 1.0 and everything above.
 *
 * @param ceiling null for no upper bound
 */
public record VersionRange(
        BundleVersion floor,
        boolean floorIncluded,
        @Nullable BundleVersion ceiling,
        boolean ceilingIncluded) {
    /** Every version. */
    public static final VersionRange ALL = new VersionRange(new BundleVersion(0, 0, 0, ""), true, null, false);

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if the text is none, or if no version lies in it
     */
    public static VersionRange parse(String text) {
        String range = text.strip();
        if (range.isEmpty() || (range.charAt(0) != '[' && range.charAt(0) != '(')) {
            return new VersionRange(BundleVersion.parse(range), true, null, false);
        }
        int comma = range.indexOf(',');
        char last = range.charAt(range.length() - 1);
        if (comma < 0 || (last != ']' && last != ')')) {
            throw new IllegalArgumentException("not a range of the form [from,to)");
        }
        VersionRange parsed = new VersionRange(
                BundleVersion.parse(range.substring(1, comma)),
                range.charAt(0) == '[',
                BundleVersion.parse(range.substring(comma + 1, range.length() - 1)),
                last == ']');
        if (parsed.isEmpty()) {
            throw new IllegalArgumentException("no version lies in the range");
        }
        return parsed;
    }

    /** Whether the version lies in the range. */
    public boolean includes(BundleVersion version) {
        int above = version.compareTo(floor);
        if (above < 0 || (above == 0 && !floorIncluded)) {
            return false;
        }
        if (ceiling == null) {
            return true;
        }
        int below = version.compareTo(ceiling);
        return below < 0 || (below == 0 && ceilingIncluded);
    }

    private boolean isEmpty() {
        if (ceiling == null) {
            return false;
        }
        int order = floor.compareTo(ceiling);
        return order > 0 || (order == 0 && !(floorIncluded && ceilingIncluded));
    }

    /** The form {@link #parse} reads. */
    @Override
    public String toString() {
        if (ceiling == null) {
            return floor.toString();
        }
        return (floorIncluded ? "[" : "(") + floor + "," + ceiling + (ceilingIncluded ? "]" : ")");
    }
}
