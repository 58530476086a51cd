@NullMarked
package io.stratagem.container;

import org.jspecify.annotations.NullMarked;
