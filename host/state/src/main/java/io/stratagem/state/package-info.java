/** State as bits, written and read in one fixed order. */
@NullMarked
package io.stratagem.state;

import org.jspecify.annotations.NullMarked;
