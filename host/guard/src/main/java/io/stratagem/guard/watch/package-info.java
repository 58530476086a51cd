/**
 * Watching over threads that run plugin code: how long each has been inside, and what happens to one that does not come out. Not for
 * plugins: no bundle is wired to it.
 */
@NullMarked
package io.stratagem.guard.watch;

import org.jspecify.annotations.NullMarked;
