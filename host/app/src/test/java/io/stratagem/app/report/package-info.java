@NullMarked
package io.stratagem.app.report;

import org.jspecify.annotations.NullMarked;
