package io.stratagem.kernel.commit;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.HashSet;
import java.util.Set;

/** What operators hold at this epoch: paused strategies and the kill switch. Confined to the committer. */
final class ControlState {
    private static final String WHOLE_HOST = "";

    private final Set<String> paused = new HashSet<>();
    private boolean killed;
    private boolean exitsHeld;

    /** Holds a strategy, a plugin as {@code type@version}, or everything when the subject is empty. */
    void pause(String subject) {
        paused.add(subject);
    }

    /** Takes back the pause of the same subject. */
    void resume(String subject) {
        paused.remove(subject);
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

    /** Whether the strategy, its plugin or the whole host is paused. */
    boolean isPaused(Strategy strategy) {
        return !paused.isEmpty()
                && (paused.contains(strategy.id())
                        || paused.contains(strategy.plugin().id())
                        || paused.contains(WHOLE_HOST));
    }

    void save(StateWriter out) {
        out.putTexts(paused);
        out.putBoolean(killed);
        out.putBoolean(exitsHeld);
    }

    void restore(StateReader in) {
        paused.addAll(in.getTexts());
        killed = in.getBoolean();
        exitsHeld = in.getBoolean();
    }

    boolean holdsEntries() {
        return killed;
    }

    boolean holdsExits() {
        return exitsHeld;
    }
}
