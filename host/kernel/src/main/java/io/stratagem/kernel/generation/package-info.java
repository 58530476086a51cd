/** Immutable, validated snapshots of catalog and plugins. */
@NullMarked
package io.stratagem.kernel.generation;

import org.jspecify.annotations.NullMarked;
