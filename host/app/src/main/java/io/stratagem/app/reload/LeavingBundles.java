package io.stratagem.app.reload;

import io.stratagem.container.Pins;
import io.stratagem.container.UnloadProof;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Bundles that were taken out of the framework, each until somebody was told that it is unloaded. Safe for use by several threads. */
final class LeavingBundles {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier nanoClock;
    private final Map<UnloadProof, State> leaving = new LinkedHashMap<>();

    /** Guarded by the bundles. */
    private static final class State {
        private final long releasedNanos;
        private long unloadedNanos;
        private boolean isUnloaded;
        private @Nullable Pins pins;

        State(long releasedNanos) {
            this.releasedNanos = releasedNanos;
        }
    }

    LeavingBundles(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    synchronized void add(Collection<UnloadProof> released) {
        long now = nanoClock.getAsLong();
        released.forEach(proof -> leaving.put(proof, new State(now)));
    }

    /** Looks whether some are unloaded by now, which forces nothing. Returns a sentence for each that was not before. */
    synchronized List<String> look() {
        List<String> seen = new ArrayList<>();
        long now = nanoClock.getAsLong();
        leaving.forEach((proof, state) -> {
            if (!state.isUnloaded && proof.isUnloaded()) {
                state.isUnloaded = true;
                state.unloadedNanos = now;
                state.pins = null;
                seen.add(String.format(
                        Locale.ROOT,
                        "%s is unloaded, seen %.0f s after it was taken out",
                        proof.plugins(),
                        (now - state.releasedNanos) / NANOS_PER_SECOND));
            }
        });
        return seen;
    }

    /** Those that were not seen unloaded. */
    synchronized List<UnloadProof> left() {
        return leaving.entrySet().stream()
                .filter(each -> !each.getValue().isUnloaded)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Keeps what a search found, in place of what one before it did. */
    synchronized void found(Map<UnloadProof, Pins> pins) {
        leaving.forEach((proof, state) -> state.pins = pins.get(proof));
    }

    /** How it stands with each now, in the order they were taken out; those that are unloaded are told this once. */
    synchronized List<ReleasedBundle> report() {
        look();
        long now = nanoClock.getAsLong();
        List<ReleasedBundle> report = new ArrayList<>();
        leaving.forEach((proof, state) -> report.add(new ReleasedBundle(
                proof.plugins(),
                state.isUnloaded,
                ((state.isUnloaded ? state.unloadedNanos : now) - state.releasedNanos) / NANOS_PER_SECOND,
                state.pins)));
        leaving.values().removeIf(state -> state.isUnloaded);
        return report;
    }
}
