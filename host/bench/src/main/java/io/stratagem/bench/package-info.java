/** What the host costs, measured against the same work done otherwise. */
@NullMarked
package io.stratagem.bench;

import org.jspecify.annotations.NullMarked;
