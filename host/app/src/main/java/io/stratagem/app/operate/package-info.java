/** What operators say to a running host, and how it gets there. */
@NullMarked
package io.stratagem.app.operate;

import org.jspecify.annotations.NullMarked;
