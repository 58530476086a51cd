/** Putting one generation in the place of another while a run goes on. */
@NullMarked
package io.stratagem.app.reload;

import org.jspecify.annotations.NullMarked;
