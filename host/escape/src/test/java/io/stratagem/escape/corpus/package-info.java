/** Reads the corpora: which bodies there are and what is expected of each. */
@NullMarked
package io.stratagem.escape.corpus;

import org.jspecify.annotations.NullMarked;
