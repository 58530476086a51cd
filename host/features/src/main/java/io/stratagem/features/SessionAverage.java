package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/**
 * The volume-weighted price since the first bar of the session; missing outside every session and while no volume was traded. A bar
 * belongs to the session that holds its open time.
 */
final class SessionAverage extends Step {
    private final int openTime;
    private final int price;
    private final int volume;
    private final SessionClock clock;
    private final int output;
    private long session = SessionClock.CLOSED;
    private double turnover;
    private double volumes;

    /** @param openTime the cell of the bar's open time, in milliseconds since 1970 */
    SessionAverage(int openTime, int price, int volume, SessionClock clock, int output) {
        this.openTime = openTime;
        this.price = price;
        this.volume = volume;
        this.clock = clock;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        long current = clock.sessionStart((long) cells[openTime]);
        if (current != session) {
            session = current;
            turnover = 0;
            volumes = 0;
        }
        double traded = cells[volume];
        double value = cells[price] * traded;
        if (current == SessionClock.CLOSED || isMissing(value)) {
            cells[output] = Double.NaN;
            return;
        }
        turnover += value;
        volumes += traded;
        cells[output] = volumes > 0 ? turnover / volumes : Double.NaN;
    }

    @Override
    void reset() {
        session = SessionClock.CLOSED;
        turnover = 0;
        volumes = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putLong(session);
        out.putDouble(turnover);
        out.putDouble(volumes);
    }

    @Override
    void load(StateReader in) {
        session = in.getLong();
        turnover = in.getDouble();
        volumes = in.getDouble();
    }
}
