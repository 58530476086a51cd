/**
 * What woven plugin code calls: meters of computation, allocation and depth, and stand-ins for JDK calls that have to be charged,
 * bounded or made reproducible. The only package of the host that a strategy bundle is wired to beside the plugin API; no author's code
 * can name it, because admission refuses whoever tries.
 */
@NullMarked
package io.stratagem.guard;

import org.jspecify.annotations.NullMarked;
