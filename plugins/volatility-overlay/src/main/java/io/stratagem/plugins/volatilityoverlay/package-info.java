/** The strategy family {@code volatility_overlay}. */
@NullMarked
package io.stratagem.plugins.volatilityoverlay;

import org.jspecify.annotations.NullMarked;
