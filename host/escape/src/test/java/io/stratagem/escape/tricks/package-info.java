/** Bundles, archives and class files that no compiler and no build tool writes. */
@NullMarked
package io.stratagem.escape.tricks;

import org.jspecify.annotations.NullMarked;
