/** The live view of a run on a terminal: what a run publishes, how it is drawn, and the screen it is drawn on. */
@NullMarked
package io.stratagem.app.live;

import org.jspecify.annotations.NullMarked;
