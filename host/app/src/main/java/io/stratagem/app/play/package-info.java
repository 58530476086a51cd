/** Plays sources through the kernel, headless or watched. */
@NullMarked
package io.stratagem.app.play;

import org.jspecify.annotations.NullMarked;
