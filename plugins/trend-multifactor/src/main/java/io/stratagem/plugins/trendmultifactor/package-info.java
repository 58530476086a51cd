/** The strategy family {@code trend_multifactor}. */
@NullMarked
package io.stratagem.plugins.trendmultifactor;

import org.jspecify.annotations.NullMarked;
