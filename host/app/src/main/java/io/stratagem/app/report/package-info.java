/** Tells people and programs what a run did. */
@NullMarked
package io.stratagem.app.report;

import org.jspecify.annotations.NullMarked;
