/** Stable error codes and the faults that carry them. */
@NullMarked
@Export
@Version("1.0.0")
package io.stratagem.api.error;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
