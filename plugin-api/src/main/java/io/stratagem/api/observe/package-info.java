/** What a strategy shows of its reasoning: observables, gates, metrics. */
@NullMarked
@Export
@Version("1.0.0")
package io.stratagem.api.observe;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
