/** What the sandbox costs. */
@NullMarked
package io.stratagem.bench.sandbox;

import org.jspecify.annotations.NullMarked;
