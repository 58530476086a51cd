package io.stratagem.app;

import io.stratagem.api.error.Fault;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.live.LiveScreen;
import io.stratagem.app.play.HeadlessRun;
import io.stratagem.app.play.LiveSession;
import io.stratagem.app.play.Playback;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.app.report.NextSteps;
import io.stratagem.app.report.RunFacts;
import io.stratagem.app.report.SummaryJson;
import io.stratagem.app.report.SummaryText;
import io.stratagem.container.watch.WatchTiming;
import io.stratagem.kernel.run.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final RunArguments arguments = new RunArguments();

    @Option(names = "--until-end", description = "Play at full speed without the live view, then end.")
    private boolean untilEnd;

    @Option(
            names = "--json",
            description = "Print one JSON summary document on standard output and nothing else there.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HostOptions options = arguments.resolve();
        boolean watched = !untilEnd && !json && !options.isLive() && LiveScreen.isPossible(System.getenv());
        try (Host host = Host.start(options)) {
            List<Fault> refusals = host.refusals();
            FaultPrinter.print(spec.commandLine(), refusals);
            try (ReloadService reloads = ReloadService.start(host, options, System::nanoTime, WatchTiming.DEFAULT)) {
                return watched ? watch(host, options, reloads, refusals) : play(host, options, reloads, refusals);
            }
        }
    }

    /** Whether standard output belongs to one JSON document, also when nothing can be played. */
    boolean isJson() {
        return json;
    }

    private int watch(Host host, HostOptions options, ReloadService reloads, List<Fault> refusals)
            throws IOException, InterruptedException {
        boolean colour = LiveScreen.isColourWanted(System.getenv());
        LiveSession.Ending ending = new LiveSession(host, options, reloads, colour).play();
        return tell(options, ending.playback(), ending.report(), RunFacts.WATCHED, refusals);
    }

    private int play(Host host, HostOptions options, ReloadService reloads, List<Fault> refusals) {
        try (Playback playback = new Playback(host, options, 1)) {
            FaultPrinter.print(spec.commandLine(), playback.unfed());
            playback.attach(reloads);
            HeadlessRun.Ending ending = new HeadlessRun(playback, options.pace(), System::nanoTime, reloads).toEnd();
            playback.news().forEach(spec.commandLine().getErr()::println);
            return tell(options, playback, ending.report(), ending.wallMillis(), refusals);
        }
    }

    private int tell(HostOptions options, Playback playback, RunReport report, long wallMillis, List<Fault> refusals) {
        RunFacts facts = new RunFacts(
                playback.run().generation(),
                report,
                playback.data(),
                playback.outputs().directory(),
                wallMillis,
                playback.sentences());
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
        FaultPrinter.print(spec.commandLine(), List.copyOf(ends));
        return ends.isEmpty() && refusals.isEmpty() ? ExitCodes.FINE : ExitCodes.REFUSED;
    }
}
