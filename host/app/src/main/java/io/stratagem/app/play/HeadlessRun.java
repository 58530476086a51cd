package io.stratagem.app.play;

import io.stratagem.app.reload.ReloadService;
import io.stratagem.kernel.run.RunReport;
import java.util.function.LongSupplier;

/** Plays a playback to its end without anybody watching. One thread. */
public final class HeadlessRun {
    private final Playback playback;
    private final double pace;
    private final LongSupplier nanoClock;
    private final ReloadService reloads;

    /**
     * A run.
     *
     * @param pace event time per wall time; infinite for full speed
     * @param nanoClock monotonic nanoseconds
     * @param reloads attached to the playback already
     */
    public HeadlessRun(Playback playback, double pace, LongSupplier nanoClock, ReloadService reloads) {
        this.playback = playback;
        this.pace = pace;
        this.nanoClock = nanoClock;
        this.reloads = reloads;
    }

    /** How it ended, and how long it took. */
    public record Ending(RunReport report, long wallMillis) {}

    /** Plays to the end. */
    public Ending toEnd() {
        long started = nanoClock.getAsLong();
        boolean paced = !Double.isInfinite(pace);
        Pace waiting = new Pace(pace, nanoClock);
        boolean more = true;
        while (more) {
            more = playback.run().advance(paced ? 1 : Integer.MAX_VALUE);
            if (paced) {
                playback.report(reloads);
                playback.outputs().flush();
                waiting.await(playback.run().lastEventTimeMillis());
            }
        }
        reloads.detach();
        playback.report(reloads);
        RunReport report = playback.finish();
        return new Ending(report, (nanoClock.getAsLong() - started) / 1_000_000);
    }
}
