/** Tests of the command line and of the house as a whole. */
@NullMarked
package io.stratagem.app;

import org.jspecify.annotations.NullMarked;
