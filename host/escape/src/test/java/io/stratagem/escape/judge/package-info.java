/** Runs one hostile bundle through admission, framework and kernel, and says what became of it. */
@NullMarked
package io.stratagem.escape.judge;

import org.jspecify.annotations.NullMarked;
