package io.stratagem.app;

import io.stratagem.sandbox.HostApi;

/** The versions this build speaks of. */
final class HostVersion {
    /** The host's own version. */
    static final String HOST = "1.0.0";

    /** The plugin API it offers. */
    static final String API = HostApi.CURRENT.version().toString();

    private HostVersion() {}
}
