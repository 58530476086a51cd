/** Reproducible randomness. */
@NullMarked
@Export
@Version("1.0.0")
package io.stratagem.api.random;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
