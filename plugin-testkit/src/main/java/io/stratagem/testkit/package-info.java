/** What a strategy author tests with: real events through the host's own evaluation, gates and paper ledger. */
@NullMarked
package io.stratagem.testkit;

import org.jspecify.annotations.NullMarked;
