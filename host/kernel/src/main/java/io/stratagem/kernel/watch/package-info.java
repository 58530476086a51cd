/** Workers whose threads can be given up in the middle of an evaluation, and the watch over them. */
@NullMarked
package io.stratagem.kernel.watch;

import org.jspecify.annotations.NullMarked;
