/** Circuit breakers on event time. */
@NullMarked
package io.stratagem.kernel.breaker;

import org.jspecify.annotations.NullMarked;
