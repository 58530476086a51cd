/** The sample strategy of the author's guide. */
@NullMarked
package com.example.bounce;

import org.jspecify.annotations.NullMarked;
