package io.stratagem.app.play;

import io.stratagem.kernel.run.RunReport;
import java.util.function.LongSupplier;

/** Plays a playback to its end without anybody watching. One thread. */
public final class HeadlessRun {
    private final Playback playback;
    private final double pace;
    private final LongSupplier nanoClock;

    /**
     * A run.
     *
     * @param pace event time per wall time; infinite for full speed
     * @param nanoClock monotonic nanoseconds
     */
    public HeadlessRun(Playback playback, double pace, LongSupplier nanoClock) {
        this.playback = playback;
        this.pace = pace;
        this.nanoClock = nanoClock;
    }

    /** How it ended, and how long it took. */
    public record Ending(RunReport report, long wallMillis) {}

    /** Plays to the end, or until an interrupt, which ends it in order. */
    public Ending toEnd() {
        long started = nanoClock.getAsLong();
        boolean paced = !Double.isInfinite(pace);
        Pace waiting = new Pace(pace, nanoClock);
        boolean more = true;
        while (more) {
            more = playback.run().advance(paced ? 1 : Integer.MAX_VALUE);
            // Taken, not kept: what is left to write must not be interrupted.
            more &= !Thread.interrupted();
            if (paced) {
                playback.report();
                playback.outputs().flush();
                if (more) {
                    waiting.await(playback.run().lastEventTimeMillis());
                }
            }
        }
        playback.detach();
        playback.report();
        RunReport report = playback.finish();
        return new Ending(report, (nanoClock.getAsLong() - started) / 1_000_000);
    }
}
