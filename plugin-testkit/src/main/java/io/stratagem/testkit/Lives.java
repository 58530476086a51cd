package io.stratagem.testkit;

import io.stratagem.api.error.FaultException;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EventSource;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Plays one run as one process after the other. */
final class Lives {
    /** How far a process goes beyond its state. */
    private static final int EPOCHS_BEYOND = 100;

    private final Beginning beginning;
    private final List<ControlEntry> control;
    private final List<Long> restarts;
    private final List<DecisionRecord> decisions = new ArrayList<>();
    private final List<ControlEntry> controls = new ArrayList<>();
    private final List<SwitchOutcome> switches = new ArrayList<>();
    private List<ControlEntry> asked;
    private List<DecisionRecord> toRepeat = List.of();

    /** Makes a run that keeps its state for a life. */
    interface Beginning {
        Run run(Sequencer sequencer, SeriesTable table, Life life, @Nullable RunSnapshot from, List<ControlEntry> pending);
    }

    Lives(Beginning beginning, List<ControlEntry> control, List<Long> restarts) {
        this.beginning = beginning;
        this.control = control;
        this.restarts = restarts;
        asked = control;
    }

    /** All lives as one replay. */
    Replay replay(BiFunction<SeriesTable, DataReport, List<EventSource>> sources) {
        RunSnapshot state = null;
        for (long epoch : restarts) {
            Life life = new Life(epoch);
            SeriesTable table = new SeriesTable();
            DataReport data = new DataReport(false);
            try (Sequencer sequencer = new Sequencer(sources.apply(table, data), data);
                    Run run = beginning.run(sequencer, table, life, state, pending(state))) {
                while (life.state() == null && run.advance(1)) {}
                run.advance(EPOCHS_BEYOND);
                switches.addAll(run.switches().subList(0, switchesDone(state, life)));
            }
            requireRepeated(life.store().decisions());
            state = interrupted(life, state);
        }
        return last(sources, state);
    }

    private static int switchesDone(@Nullable RunSnapshot from, Life life) {
        RunSnapshot to = life.state();
        long before = from == null ? 1 : from.generation();
        return to == null ? 0 : (int) (to.generation() - before);
    }

    private @Nullable RunSnapshot interrupted(Life life, @Nullable RunSnapshot before) {
        if (life.state() == null) {
            return before;
        }
        decisions.addAll(life.decisionsBefore());
        controls.addAll(life.controlsBefore());
        toRepeat = List.copyOf(life.decisionsBeyond());
        List<ControlEntry> known = new ArrayList<>(asked);
        known.addAll(life.unforeseen(asked));
        asked = List.copyOf(known);
        return life.state();
    }

    private List<ControlEntry> pending(@Nullable RunSnapshot from) {
        return from == null
                ? control
                : asked.stream().filter(entry -> entry.epoch() >= from.epochs()).toList();
    }

    private Replay last(BiFunction<SeriesTable, DataReport, List<EventSource>> sources, @Nullable RunSnapshot state) {
        Life life = new Life(Long.MAX_VALUE);
        SeriesTable table = new SeriesTable();
        DataReport data = new DataReport(false);
        try (Sequencer sequencer = new Sequencer(sources.apply(table, data), data);
                Run run = beginning.run(sequencer, table, life, state, pending(state))) {
            RunReport report = run.toEnd();
            if (!report.fatal().isEmpty()) {
                throw new FaultException(report.fatal());
            }
            data.requireWhole();
            requireRepeated(life.store().decisions());
            decisions.addAll(life.store().decisions());
            controls.addAll(life.store().controls());
            switches.addAll(run.switches());
            return new Replay(decisions, report, run.ledger(), controls, switches);
        }
    }

    /** What the life before had decided beyond its state comes again, as far as this one goes. */
    private void requireRepeated(List<DecisionRecord> now) {
        int common = Math.min(now.size(), toRepeat.size());
        if (!now.subList(0, common).equals(toRepeat.subList(0, common))) {
            throw new IllegalStateException("after a restart other decisions came than before it");
        }
    }
}
