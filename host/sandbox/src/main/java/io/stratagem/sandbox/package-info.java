/**
 * Admission: what may enter the framework. A dropped jar is read as data, judged, and written anew; nothing in this package loads
 * or runs a class of the jar.
 */
@NullMarked
package io.stratagem.sandbox;

import org.jspecify.annotations.NullMarked;
