/** The record of a decision, its hashes and JSON forms, and the stores and files it is written to. */
@NullMarked
package io.stratagem.store;

import org.jspecify.annotations.NullMarked;
