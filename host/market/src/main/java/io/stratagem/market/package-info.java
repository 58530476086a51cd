/** Market events, the series they belong to, and the instruments behind the symbols. */
@NullMarked
package io.stratagem.market;

import org.jspecify.annotations.NullMarked;
