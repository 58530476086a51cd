/** Strategies that do not come back, in a package that is not the host's. */
@NullMarked
package com.example.stuck;

import org.jspecify.annotations.NullMarked;
