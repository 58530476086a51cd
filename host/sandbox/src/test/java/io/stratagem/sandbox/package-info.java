@NullMarked
package io.stratagem.sandbox;

import org.jspecify.annotations.NullMarked;
