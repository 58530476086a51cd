/** Threads that come back late, or not at all. */
@NullMarked
package io.stratagem.guard.watch;

import org.jspecify.annotations.NullMarked;
