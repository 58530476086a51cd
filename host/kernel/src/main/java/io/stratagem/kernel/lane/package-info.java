/** Parallel computation: features and evaluations per symbol, decided by nobody else. */
@NullMarked
package io.stratagem.kernel.lane;

import org.jspecify.annotations.NullMarked;
