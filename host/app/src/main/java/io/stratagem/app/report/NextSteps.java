package io.stratagem.app.report;

import io.stratagem.app.host.HostOptions;
import java.util.List;

/** Three things to try after a run. */
public final class NextSteps {
    private NextSteps() {}

    /** The lines. */
    public static List<String> of(HostOptions options) {
        return List.of(
                "",
                "Try next:",
                "  ./stratagem run --until-end --lanes 4 --json    the same run hash on four lanes",
                "  edit " + ShownPath.of(options.catalog()) + "    it counts at once while a run plays, or run again",
                "  cp your-strategy.jar " + ShownPath.of(options.plugins())
                        + "/    it gets a verdict at once, and runs when a catalog entry names it");
    }
}
