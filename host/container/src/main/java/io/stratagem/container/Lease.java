package io.stratagem.container;

/**
 * A promise that the bundle stays loaded until it is given back. Take one per generation or lane, not per event: taking one allocates
 * and writes a shared counter. May be closed by any thread; closing it again does nothing.
 */
public interface Lease extends AutoCloseable {
    @Override
    void close();
}
