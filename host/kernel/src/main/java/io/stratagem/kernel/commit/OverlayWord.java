package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.kernel.lane.LaneLog;
import org.jspecify.annotations.Nullable;

/** What one overlay said last about one symbol. */
final class OverlayWord {
    private final double[] observed;
    private double longScale = 1;
    private double shortScale = 1;
    private @Nullable String longVeto = OverlayBook.UNAVAILABLE;
    private @Nullable String shortVeto = OverlayBook.UNAVAILABLE;

    OverlayWord(int observables) {
        observed = new double[observables];
        java.util.Arrays.fill(observed, Double.NaN);
    }

    /** Takes an answer from a lane's log: two scales (NaN under a veto), the vetoes' reasons, the observables. */
    void readFrom(LaneLog log) {
        longScale = log.nextNumber();
        shortScale = log.nextNumber();
        longVeto = Double.isNaN(longScale) ? log.nextObject(String.class) : null;
        shortVeto = Double.isNaN(shortScale) ? log.nextObject(String.class) : null;
        log.nextNumbers(observed, observed.length);
    }

    void becomeUnavailable() {
        longVeto = OverlayBook.UNAVAILABLE;
        shortVeto = OverlayBook.UNAVAILABLE;
    }

    @Nullable
    String veto(Direction direction) {
        return direction == Direction.LONG ? longVeto : shortVeto;
    }

    double scale(Direction direction) {
        return direction == Direction.LONG ? longScale : shortScale;
    }

    double[] observed() {
        return observed.clone();
    }
}
