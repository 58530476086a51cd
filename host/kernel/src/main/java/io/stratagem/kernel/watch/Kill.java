package io.stratagem.kernel.watch;

import io.stratagem.guard.Trip;

/**
 * The end of an evaluation that did not come back.
 *
 * @param trip {@link Trip#DEADLINE} or {@link Trip#MEMORY}
 * @param detail one line: the limit, and where the thread was
 * @param isLast whether the host bears no further one, so that nothing is evaluated from here on
 */
public record Kill(Trip trip, String detail, boolean isLast) {}
