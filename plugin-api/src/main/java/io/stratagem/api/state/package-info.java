/** Declared state: slots and windows held by the host. */
@NullMarked
@Export
@Version("1.0.0")
package io.stratagem.api.state;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
