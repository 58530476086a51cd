/** Stand-ins against the members they stand for, and against hostile calls. */
@NullMarked
package io.stratagem.guard;

import org.jspecify.annotations.NullMarked;
