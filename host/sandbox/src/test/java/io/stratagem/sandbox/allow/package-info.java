/** The rules behind the list, how it is made from them, and whether it holds what strategies need and nothing that acts. */
@NullMarked
package io.stratagem.sandbox.allow;

import org.jspecify.annotations.NullMarked;
