@NullMarked
package io.stratagem.probe;

import org.jspecify.annotations.NullMarked;
