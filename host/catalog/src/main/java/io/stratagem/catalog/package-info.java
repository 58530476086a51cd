/** The catalog, instruments and deployment files: read whole or refused whole, every fault with its line and column. */
@NullMarked
package io.stratagem.catalog;

import org.jspecify.annotations.NullMarked;
