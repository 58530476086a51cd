/** The strategy family {@code mean_reversion}. */
@NullMarked
package io.stratagem.plugins.meanreversion;

import org.jspecify.annotations.NullMarked;
