package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is not market data and changed decisions, with the epoch from which it counts. Written before it takes effect.
 *
 * @param epoch the first epoch it applies to, from 0
 * @param eventTimeMillis the event time of that epoch
 * @param kind what happened
 * @param subject the strategy, or the plugin as {@code type@version}, or see {@link ControlKind}; empty for the whole host
 * @param argument see {@link ControlKind}; empty when there is none
 */
public record ControlEntry(long epoch, long eventTimeMillis, ControlKind kind, String subject, String argument) {
    /** The argument of a kill switch that holds exits as well. */
    public static final String ALL = "all";

    /** Ends the argument of a generation switch at which strategies made from history emitted what they would hold. */
    public static final String EMIT = " emit";

    private static final Pattern GENERATION = Pattern.compile("[0-9]{1,9}");

    public ControlEntry {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(argument, "argument is null");
        if (epoch < 0) {
            throw new IllegalArgumentException("an epoch is not negative: " + epoch);
        }
        if (kind == ControlKind.GENERATION_SWITCH
                && !GENERATION.matcher(subject).matches()) {
            throw new IllegalArgumentException("a switch names the generation's number as its subject");
        }
        if (kind == ControlKind.CONFIRM) {
            Confirmation.parse(argument);
            if (subject.isEmpty()) {
                throw new IllegalArgumentException("a confirmation names a strategy as its subject");
            }
        }
        if (kind == ControlKind.OVERRIDE) {
            CircuitOrder.parse(argument);
            if (subject.isEmpty()) {
                throw new IllegalArgumentException("an override names a strategy, or a plugin as type@version");
            }
        }
    }

    /** Writes the canonical form, one line of a control file. */
    public void write(CanonicalJson json) {
        json.object();
        json.name("argument").text(argument);
        json.name("epoch").number(epoch);
        json.name("event_time_ms").number(eventTimeMillis);
        json.name("kind").text(kind.name());
        json.name("subject").text(subject);
        json.endObject();
    }
}
