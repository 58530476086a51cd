/** Trials of one strategy: hand-made vectors or real bars, through the evaluation the host uses. */
@NullMarked
package io.stratagem.testkit.trial;

import org.jspecify.annotations.NullMarked;
