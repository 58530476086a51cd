/** Model roles: what a strategy asks the host to infer before each event. */
@NullMarked
@Export
@Version("1.0.0")
package io.stratagem.api.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
