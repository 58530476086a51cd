/** Brings the host up: directories, framework, bundles, catalog. */
@NullMarked
package io.stratagem.app.host;

import org.jspecify.annotations.NullMarked;
