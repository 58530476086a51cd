/** What a candidate says against the strategy it runs beside, and what becomes of it once it is promoted. */
@NullMarked
package io.stratagem.kernel.shadow;

import org.jspecify.annotations.NullMarked;
