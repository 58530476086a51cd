package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.market.Series;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** What one overlay said last about one symbol. */
final class OverlayWord {
    private final Series series;
    private final double[] observed;
    private double longScale = 1;
    private double shortScale = 1;
    private @Nullable String longVeto = OverlayBook.UNAVAILABLE;
    private @Nullable String shortVeto = OverlayBook.UNAVAILABLE;

    OverlayWord(Series series, int observables) {
        this.series = series;
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

    Series series() {
        return series;
    }

    /** Says what another word says. */
    void succeed(OverlayWord before, boolean withObservables) {
        longScale = before.longScale;
        shortScale = before.shortScale;
        longVeto = before.longVeto;
        shortVeto = before.shortVeto;
        if (withObservables) {
            System.arraycopy(before.observed, 0, observed, 0, observed.length);
        }
    }

    void save(StateWriter out) {
        out.putDouble(longScale);
        out.putDouble(shortScale);
        putVeto(longVeto, out);
        putVeto(shortVeto, out);
        out.putDoubles(observed);
    }

    void restore(StateReader in) {
        longScale = in.getDouble();
        shortScale = in.getDouble();
        longVeto = in.getBoolean() ? in.getText() : null;
        shortVeto = in.getBoolean() ? in.getText() : null;
        in.getDoubles(observed);
    }

    private static void putVeto(@Nullable String veto, StateWriter out) {
        out.putBoolean(veto != null);
        if (veto != null) {
            out.putText(veto);
        }
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
