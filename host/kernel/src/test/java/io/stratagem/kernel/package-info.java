@NullMarked
package io.stratagem.kernel;

import org.jspecify.annotations.NullMarked;
