/** What {@code verify} tells an author about a bundle, without a catalog and without data. */
@NullMarked
package io.stratagem.app.verify;

import org.jspecify.annotations.NullMarked;
