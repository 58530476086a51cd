/**
 * The watch over the plugin directory and over single files such as the catalog: what lies there, when it is whole, and when everything
 * that landed together has landed. It reads and judges; it changes nothing in what it watches.
 */
@NullMarked
package io.stratagem.container.watch;

import org.jspecify.annotations.NullMarked;
