@NullMarked
package io.stratagem.container.watch;

import org.jspecify.annotations.NullMarked;
