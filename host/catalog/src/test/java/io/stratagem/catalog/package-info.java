@NullMarked
package io.stratagem.catalog;

import org.jspecify.annotations.NullMarked;
