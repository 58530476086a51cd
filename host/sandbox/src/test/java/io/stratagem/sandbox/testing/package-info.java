/** Makes real jars for tests: well-formed plugin jars, and archives no tool would write. */
@NullMarked
package io.stratagem.sandbox.testing;

import org.jspecify.annotations.NullMarked;
