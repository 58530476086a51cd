package io.stratagem.app.play;

import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.live.LiveKey;
import io.stratagem.app.live.LiveScreen;
import io.stratagem.app.live.RunPhase;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.app.report.NextSteps;
import io.stratagem.app.report.ShownPath;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EpochBatch;
import io.stratagem.sources.ReplayLook;
import io.stratagem.sources.ResumableSource;
import io.stratagem.sources.Sequencer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A watched run: history at full speed, the last epochs slowly, then waiting; {@code r} plays again, {@code q} ends. The screen has a
 * thread of its own; everything else happens on the caller's.
 */
public final class LiveSession {
    private static final int SLOW_EPOCHS = 120;
    private static final long SLOW_MILLIS = 250;
    private static final long REDRAW_NANOS = 200_000_000;
    private static final int MESSAGES = 8;

    private final Host host;
    private final HostOptions options;
    private final boolean colour;
    private final BlockingQueue<LiveKey> keys = new LinkedBlockingQueue<>();
    private final Deque<String> messages = new ArrayDeque<>();
    private final ReloadService reloads;
    private long epochsTotal;
    private long barsTotal;
    private double historyRate;
    private boolean quit;
    private boolean again;

    public LiveSession(Host host, HostOptions options, ReloadService reloads, boolean colour) {
        this.host = host;
        this.reloads = reloads;
        this.options = options;
        this.colour = colour;
        host.refusals().forEach(refusal -> say(refusal.sentence()));
    }

    /** The end of a session: the last playing's report and what it is told from. */
    public record Ending(RunReport report, Playback playback) {}

    /** Plays until a person ends it. The returned playback is closed; its notebook and counts can still be read. */
    public Ending play() throws IOException, InterruptedException {
        count();
        try (LiveScreen screen = LiveScreen.open(colour, keys::add)) {
            for (int number = 1; ; number++) {
                Playback playback = new Playback(host, options, new ReplayLook(options.replay()), number, reloads);
                if (number == 1) {
                    playback.unfed().forEach(fault -> say(fault.sentence()));
                }
                try (playback) {
                    playback.attach();
                    ViewMaker view = new ViewMaker(playback, barsTotal);
                    boolean more = playHistory(screen, playback, view);
                    if (more && !quit && !again) {
                        playRecent(screen, playback, view);
                    }
                    playback.detach();
                    hearReloads(playback);
                    RunReport report = playback.finish();
                    boolean another = !quit && (again || awaitReplay(screen, playback, view, report));
                    again = false;
                    if (!another) {
                        return new Ending(report, playback);
                    }
                }
            }
        }
    }

    /** Counts epochs and bars beforehand, so that the view can say how far it is and where the last days begin. */
    private void count() {
        DataReport uncounted = new DataReport(false);
        SeriesTable table = options.newTable();
        List<ResumableSource> sources = options.isLive()
                ? List.of()
                : Sources.open(
                        options,
                        new ReplayLook(options.replay()),
                        table,
                        uncounted,
                        host.runDirectory().path());
        try (Sequencer sequencer = new Sequencer(sources, uncounted)) {
            EpochBatch batch = new EpochBatch();
            while (sequencer.nextEpoch(batch)) {
                epochsTotal++;
                barsTotal += batch.size();
            }
        }
    }

    private boolean playHistory(LiveScreen screen, Playback playback, ViewMaker view) {
        long started = System.nanoTime();
        long shown = Long.MIN_VALUE;
        boolean more = true;
        Pace pace = new Pace(options.pace(), System::nanoTime);
        while (more && !quit && !again && (options.isLive() || playback.run().epochs() < epochsTotal - SLOW_EPOCHS)) {
            pace.await(playback.run().lastEventTimeMillis());
            long left = epochsTotal - SLOW_EPOCHS - playback.run().epochs();
            more = playback.run().advance(options.isLive() ? 1 : (int) Math.min(32, left));
            long now = System.nanoTime();
            if (now - shown >= REDRAW_NANOS || shown == Long.MIN_VALUE) {
                shown = now;
                readKeys();
                hearReloads(playback);
                screen.publish(view.model(RunPhase.HISTORY, rate(playback, started, now), List.copyOf(messages)));
            }
        }
        historyRate = rate(playback, started, System.nanoTime());
        return more;
    }

    private static double rate(Playback playback, long started, long now) {
        return playback.run().events() * 1e9 / Math.max(1, now - started);
    }

    private void playRecent(LiveScreen screen, Playback playback, ViewMaker view) throws InterruptedException {
        boolean more = true;
        while (more && !quit && !again) {
            more = playback.run().advance(1);
            playback.outputs().flush();
            hearReloads(playback);
            screen.publish(view.model(RunPhase.RECENT, historyRate, List.copyOf(messages)));
            LiveKey key = keys.poll(SLOW_MILLIS, TimeUnit.MILLISECONDS);
            quit |= key == LiveKey.QUIT;
            again |= key == LiveKey.REPLAY;
        }
    }

    /** Waits for a key, looking at the watched directory meanwhile. Returns whether to play again. */
    private boolean awaitReplay(LiveScreen screen, Playback playback, ViewMaker view, RunReport report)
            throws InterruptedException {
        List<String> told = new ArrayList<>(playback.sentences());
        told.add("skipped: " + skips(report));
        told.add("run hash " + report.runHash());
        told.add("outputs in " + ShownPath.of(playback.outputs().directory()));
        NextSteps.of(options).stream().filter(step -> !step.isBlank()).forEach(told::add);
        while (true) {
            reloads.takeNews().forEach(this::say);
            List<String> shown = new ArrayList<>(told);
            shown.addAll(messages);
            screen.publish(view.model(RunPhase.WAITING, historyRate, shown));
            LiveKey key = keys.poll(1, TimeUnit.SECONDS);
            if (key == LiveKey.REPLAY) {
                return true;
            }
            if (key == LiveKey.QUIT) {
                quit = true;
                return false;
            }
        }
    }

    private static String skips(RunReport report) {
        Map<String, Long> total = new TreeMap<>();
        report.strategies()
                .forEach(
                        strategy -> strategy.skips().forEach((reason, count) -> total.merge(reason, count, Long::sum)));
        return total.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void readKeys() {
        LiveKey key = keys.poll();
        while (key != null) {
            quit |= key == LiveKey.QUIT;
            again |= key == LiveKey.REPLAY;
            key = keys.poll();
        }
    }

    private void hearReloads(Playback playback) {
        playback.report().forEach(this::say);
    }

    private void say(String message) {
        messages.addLast(message);
        if (messages.size() > MESSAGES) {
            messages.removeFirst();
        }
    }
}
