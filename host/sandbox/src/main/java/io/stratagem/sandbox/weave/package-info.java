/**
 * Weaving: verified class files in, class files out that count their own computation, depth and allocation, whose handlers cannot
 * outlive a trip, and whose JDK calls go through stand-ins. Nothing here loads or runs a class of the jar.
 */
@NullMarked
package io.stratagem.sandbox.weave;

import org.jspecify.annotations.NullMarked;
