/** The one place that decides, in order, everything that is shared. */
@NullMarked
package io.stratagem.kernel.commit;

import org.jspecify.annotations.NullMarked;
