/**
 * Stable error codes and the faults that carry them. Not exported: plugins never see them, so a new code is no change of the plugin
 * API.
 */
@NullMarked
package io.stratagem.api.error;

import org.jspecify.annotations.NullMarked;
