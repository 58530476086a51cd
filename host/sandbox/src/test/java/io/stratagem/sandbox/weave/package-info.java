/** What weaving promises, on code made for the purpose and on libraries that were not. */
@NullMarked
package io.stratagem.sandbox.weave;

import org.jspecify.annotations.NullMarked;
