package io.stratagem.store;

/**
 * What a control entry says of a generation switch: {@code digest[ promote ID][ emit]}.
 *
 * @param catalogSha256 the digest of the generation's catalog; may be empty
 * @param promoted the strategy whose candidate takes its place, or empty
 * @param emits whether strategies emit what they would hold where the ledger holds something else
 */
public record SwitchArgument(String catalogSha256, String promoted, boolean emits) {
    private static final String PROMOTE = " promote ";

    /** The argument. */
    public String text() {
        return catalogSha256 + (promoted.isEmpty() ? "" : PROMOTE + promoted) + (emits ? ControlEntry.EMIT : "");
    }

    /** Reads an argument; what it does not say is empty or false. */
    public static SwitchArgument parse(String argument) {
        boolean emits = argument.endsWith(ControlEntry.EMIT);
        String rest = emits ? argument.substring(0, argument.length() - ControlEntry.EMIT.length()) : argument;
        int promotion = rest.indexOf(PROMOTE);
        return promotion < 0
                ? new SwitchArgument(rest, "", emits)
                : new SwitchArgument(rest.substring(0, promotion), rest.substring(promotion + PROMOTE.length()), emits);
    }
}
