package io.stratagem.app;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.live.LiveScreen;
import io.stratagem.app.operate.ControlChannel;
import io.stratagem.app.operate.RunningHost;
import io.stratagem.app.play.HeadlessRun;
import io.stratagem.app.play.LiveSession;
import io.stratagem.app.play.Playback;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.app.report.NextSteps;
import io.stratagem.app.report.RunFacts;
import io.stratagem.app.report.ShownPath;
import io.stratagem.app.report.SummaryJson;
import io.stratagem.app.report.SummaryText;
import io.stratagem.app.restart.Interrupted;
import io.stratagem.container.watch.WatchTiming;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.sources.ReplayLook;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays data through the host: watched on a terminal, otherwise straight to the end. */
@Command(
        name = "run",
        description = "Start the host and play bars or vectors through the strategies of a catalog.",
        mixinStandardHelpOptions = true)
final class RunCommand implements AnswersInJson, Callable<Integer> {
    @Mixin
    private final RunArguments arguments = new RunArguments();

    @Option(names = "--until-end", description = "Play at full speed without the live view, then end.")
    private boolean untilEnd;

    @Option(
            names = "--resume",
            description =
                    "Go on with the newest run of the data directory if it was interrupted, with what it was asked "
                            + "for; without one, begin.")
    private boolean resume;

    @Option(
            names = "--json",
            description = "Print one JSON summary document on standard output and nothing else there.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    @SuppressWarnings("try") // The channel is open as long as the run is, and nothing more is asked of it here.
    public Integer call() throws IOException, InterruptedException {
        HostOptions asked = arguments.resolve();
        Interrupted left = resume ? Interrupted.newest(asked.data()).orElse(null) : null;
        HostOptions options = left == null ? asked : arguments.in(left.record(), asked);
        if (left != null) {
            FaultPrinter.print(spec.commandLine(), left.problems());
        }
        boolean watched =
                left == null && !untilEnd && !json && !options.isLive() && LiveScreen.isPossible(System.getenv());
        ReplayLook look = new ReplayLook(options.replay());
        if (!watched) {
            look.begin();
        }
        try (Host host = Host.start(options, left)) {
            List<Fault> refusals = host.refusals();
            FaultPrinter.print(spec.commandLine(), refusals);
            try (ReloadService reloads = ReloadService.start(host, options, System::nanoTime, WatchTiming.DEFAULT);
                    Closeable channel = listen(options, reloads)) {
                return watched
                        ? watch(host, options, reloads, refusals)
                        : play(host, options, look, reloads, refusals, left);
            }
        }
    }

    /** Takes commands; a host that cannot does its work all the same. */
    private Closeable listen(HostOptions options, ReloadService reloads) {
        try {
            return ControlChannel.open(options.data(), new RunningHost(reloads));
        } catch (FaultException deaf) {
            FaultPrinter.print(spec.commandLine(), deaf.faults());
            return () -> {};
        }
    }

    @Override
    public boolean isJson() {
        return json;
    }

    private int watch(Host host, HostOptions options, ReloadService reloads, List<Fault> refusals)
            throws IOException, InterruptedException {
        boolean colour = LiveScreen.isColourWanted(System.getenv());
        LiveSession.Ending ending = new LiveSession(host, options, reloads, colour).play();
        return tell(options, ending.playback(), ending.report(), RunFacts.WATCHED, refusals);
    }

    private int play(
            Host host,
            HostOptions options,
            ReplayLook look,
            ReloadService reloads,
            List<Fault> refusals,
            @Nullable Interrupted left) {
        try (Playback playback = left == null
                ? new Playback(host, options, look, 1, reloads)
                : new Playback(host, options, look, reloads, left)) {
            FaultPrinter.print(spec.commandLine(), playback.unfed());
            playback.attach();
            if (left != null) {
                spec.commandLine().getErr().println(resumed(left, playback));
            }
            HeadlessRun.Ending ending = new HeadlessRun(playback, options.pace(), System::nanoTime).toEnd();
            playback.news().forEach(spec.commandLine().getErr()::println);
            return tell(options, playback, ending.report(), ending.wallMillis(), refusals);
        }
    }

    private static String resumed(Interrupted left, Playback playback) {
        RunSnapshot snapshot = left.run();
        return "going on with " + ShownPath.of(left.directory()) + ": from "
                + (snapshot == null ? "its first event" : "the snapshot of epoch " + snapshot.epochs())
                + ", up to epoch "
                + playback.run().epochs() + " everything came as before";
    }

    private int tell(HostOptions options, Playback playback, RunReport report, long wallMillis, List<Fault> refusals) {
        RunFacts facts = new RunFacts(
                playback.run().generation(),
                report,
                playback.data(),
                playback.outputs().directory(),
                wallMillis,
                json ? List.of() : playback.sentences());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new SummaryJson().write(facts));
            SummaryText.dataFaults(facts.data()).forEach(spec.commandLine().getErr()::println);
        } else {
            new SummaryText().write(facts).forEach(out::println);
            NextSteps.of(options).forEach(out::println);
        }
        out.flush();
        Set<Fault> ends = new LinkedHashSet<>(report.fatal());
        ends.addAll(playback.data().endings());
        ends.addAll(playback.run().kills());
        ends.addAll(playback.declined());
        FaultPrinter.print(spec.commandLine(), List.copyOf(ends));
        return ends.isEmpty() && refusals.isEmpty() ? ExitCodes.FINE : ExitCodes.REFUSED;
    }
}
