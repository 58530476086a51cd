/**
 * The embedded framework, the bundle store and leases. Strategy bundles live in the framework; everything else of the host is on the
 * class path and cannot be wired to.
 */
@NullMarked
package io.stratagem.container;

import org.jspecify.annotations.NullMarked;
