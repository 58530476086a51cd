@NullMarked
package io.stratagem.app.host;

import org.jspecify.annotations.NullMarked;
