/** Ends a thread from outside, through the JVM's tool interface. */
@NullMarked
package io.stratagem.stop;

import org.jspecify.annotations.NullMarked;
