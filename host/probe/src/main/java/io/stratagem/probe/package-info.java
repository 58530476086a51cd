/** What evaluating a fixed sample shows about a strategy: state it does not declare, and whether its warm-up is long enough. */
@NullMarked
package io.stratagem.probe;

import org.jspecify.annotations.NullMarked;
