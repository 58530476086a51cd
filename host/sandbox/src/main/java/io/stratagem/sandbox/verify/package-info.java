/**
 * What the code of a bundle may be: which classes of it are needed, which members they name, and which shapes they have. Class files are
 * read as data; nothing here loads or runs a class of a bundle.
 */
@NullMarked
package io.stratagem.sandbox.verify;

import org.jspecify.annotations.NullMarked;
