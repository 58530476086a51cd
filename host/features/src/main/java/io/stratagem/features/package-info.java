/** From bars and delivered vectors to the canonical feature vector. */
@NullMarked
package io.stratagem.features;

import org.jspecify.annotations.NullMarked;
