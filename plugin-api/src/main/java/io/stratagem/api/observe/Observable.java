package io.stratagem.api.observe;

/**
 * A named number a strategy shows at each event.
 *
 * @param index its place among the strategy's observables
 * @since 1.0
 */
public record Observable(int index, String name) {
    /** The most observables a strategy may declare. */
    public static final int MAX = 32;
}
