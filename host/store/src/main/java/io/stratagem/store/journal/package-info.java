/** The append-only journal: checksummed segments in one directory. */
@NullMarked
package io.stratagem.store.journal;

import org.jspecify.annotations.NullMarked;
