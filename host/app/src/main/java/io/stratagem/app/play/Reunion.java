package io.stratagem.app.play;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Host;
import io.stratagem.app.reload.PastGenerations;
import io.stratagem.app.restart.Interrupted;
import io.stratagem.kernel.commit.Departed;
import io.stratagem.kernel.commit.Leaver;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.kernel.run.Script;
import java.util.ArrayList;
import java.util.List;

/** Brings together what an interrupted run left and the strategies it was made with. */
final class Reunion {
    private Reunion() {}

    /** The script of a run, from the snapshot on if there is one. */
    static Script script(Script script, Interrupted left, Host host) {
        RunSnapshot snapshot = left.run();
        return snapshot == null ? script : script.from(snapshot, leavers(snapshot, left, host));
    }

    /** Strategies that are gone are had again for what they say of themselves, which their positions are told by. */
    private static List<Leaver> leavers(RunSnapshot snapshot, Interrupted left, Host host) {
        PastGenerations past = new PastGenerations(host, left.directory(), ErrorCode.E_RUN_STATE);
        List<Leaver> leavers = new ArrayList<>();
        for (Departed gone : snapshot.departed()) {
            Strategy strategy = past.generation(gone.generation(), host.generation()).strategies().stream()
                    .filter(each -> each.id().equals(gone.strategyId()))
                    .findFirst()
                    .orElseThrow(() -> new FaultException(new Fault(
                            ErrorCode.E_RUN_STATE,
                            "generation " + gone.generation(),
                            "a strategy that left positions cannot be had again",
                            gone.strategyId())));
            leavers.add(new Leaver(strategy.withoutCode(0, gone.onDisable()), gone.generation()));
        }
        return leavers;
    }
}
