/**
 * Whether the code of a bundle can keep anything from one event to the next outside its declared state. docs/sandbox.md has the rule and
 * why it holds.
 */
@NullMarked
package io.stratagem.sandbox.purity;

import org.jspecify.annotations.NullMarked;
