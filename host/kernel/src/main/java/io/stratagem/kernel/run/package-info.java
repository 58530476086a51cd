/** A run from its sources to its report. */
@NullMarked
package io.stratagem.kernel.run;

import org.jspecify.annotations.NullMarked;
