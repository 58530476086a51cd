/** Code that does not come back, as an author could write it, and what ends it. */
@NullMarked
package com.example.stuck;

import org.jspecify.annotations.NullMarked;
