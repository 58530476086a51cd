/** Going on with a run whose process ended without a word. */
@NullMarked
package io.stratagem.app.restart;

import org.jspecify.annotations.NullMarked;
