/** The proof of the sandbox: hostile bodies with the verdict each must get. */
@NullMarked
package io.stratagem.escape;

import org.jspecify.annotations.NullMarked;
