package io.stratagem.container.watch;

import io.stratagem.api.error.Fault;

/** Told by the watch thread, on that thread; the watch stands still meanwhile. What it throws is given back as a failure. */
public interface WatchListener {
    /** Something changed and has settled; the first call tells what there is, unless the watch told that before. */
    void changed(DeploymentChange change);

    /** The watch or a listener failed; the watch goes on. The same fault again is told once. */
    void failed(Fault fault);
}
