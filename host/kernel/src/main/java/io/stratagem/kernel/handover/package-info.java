/** How one generation follows another. */
@NullMarked
package io.stratagem.kernel.handover;

import org.jspecify.annotations.NullMarked;
