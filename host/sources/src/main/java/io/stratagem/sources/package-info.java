/** Where events come from, and the one order they are played in. */
@NullMarked
package io.stratagem.sources;

import org.jspecify.annotations.NullMarked;
