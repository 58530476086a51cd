/** What guarding plugin code costs. */
@NullMarked
package io.stratagem.bench.sandbox;

import org.jspecify.annotations.NullMarked;
