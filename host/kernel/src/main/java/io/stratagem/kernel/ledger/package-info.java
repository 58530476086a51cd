/** Paper positions and what they earned. */
@NullMarked
package io.stratagem.kernel.ledger;

import org.jspecify.annotations.NullMarked;
