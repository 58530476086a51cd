/** One evaluation of one strategy at one event: state areas, transactions, output checks. */
@NullMarked
package io.stratagem.evaluation;

import org.jspecify.annotations.NullMarked;
