/** The command line. */
@NullMarked
package io.stratagem.app;

import org.jspecify.annotations.NullMarked;
