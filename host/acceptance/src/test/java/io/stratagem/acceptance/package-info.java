/** The promises of the design, tested through the kernel's own face with small plugins made for the occasion. */
@NullMarked
package io.stratagem.acceptance;

import org.jspecify.annotations.NullMarked;
