/** Canonical JSON, the only form that is hashed, and the chain of hashes over it. */
@NullMarked
package io.stratagem.store.json;

import org.jspecify.annotations.NullMarked;
