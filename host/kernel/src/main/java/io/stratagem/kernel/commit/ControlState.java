package io.stratagem.kernel.commit;

import java.util.HashSet;
import java.util.Set;

/** What operators hold at this epoch: paused strategies and the kill switch. Confined to the committer. */
final class ControlState {
    private final Set<String> paused = new HashSet<>();
    private boolean killed;
    private boolean exitsHeld;

    void pause(String strategyId) {
        paused.add(strategyId);
    }

    void resume(String strategyId) {
        paused.remove(strategyId);
    }

    /** Sets the kill switch; {@code withExits} also holds exits. */
    void kill(boolean withExits) {
        killed = true;
        exitsHeld = withExits;
    }

    void revive() {
        killed = false;
        exitsHeld = false;
    }

    boolean isPaused(String strategyId) {
        return paused.contains(strategyId);
    }

    boolean holdsEntries() {
        return killed;
    }

    boolean holdsExits() {
        return exitsHeld;
    }
}
