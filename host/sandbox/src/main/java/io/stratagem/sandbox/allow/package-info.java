/** What strategy code may name: types and members of the JDK and of the plugin API, as a frozen list. */
@NullMarked
package io.stratagem.sandbox.allow;

import org.jspecify.annotations.NullMarked;
