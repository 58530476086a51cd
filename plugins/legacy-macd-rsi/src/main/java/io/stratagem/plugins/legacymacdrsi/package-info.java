/** The strategy family {@code legacy_macd_rsi}. */
@NullMarked
package io.stratagem.plugins.legacymacdrsi;

import org.jspecify.annotations.NullMarked;
