/** The one module of the host that may call native code. */
module io.stratagem.stop {
    requires static org.jspecify;

    exports io.stratagem.stop;
}
