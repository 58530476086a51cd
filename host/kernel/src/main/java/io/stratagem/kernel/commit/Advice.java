package io.stratagem.kernel.commit;

/**
 * What became of a strategy's advisory intents.
 *
 * @param waiting for a person, within their time to live
 * @param confirmed by a person; what the gates then made of them is counted with all other intents
 * @param expired because their time to live passed
 * @param superseded by a newer intent about the same symbol
 */
public record Advice(long waiting, long confirmed, long expired, long superseded) {
    /** Of a strategy that never waited. */
    public static final Advice NONE = new Advice(0, 0, 0, 0);
}
