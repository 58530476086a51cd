package io.stratagem.app.report;

import io.stratagem.api.Direction;
import io.stratagem.api.error.Fault;
import io.stratagem.kernel.commit.Advice;
import io.stratagem.kernel.commit.OrphanedPosition;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.run.StrategyReport;
import io.stratagem.sources.DataReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The one JSON document {@code --json} prints. */
public final class SummaryJson {
    private static final int MOST_FAULTS = 100;

    /** The document. */
    public String write(RunFacts facts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("events", facts.report().events());
        document.put("epochs", facts.report().epochs());
        document.put("decisions", facts.report().decisions());
        document.put("conflicts", facts.report().conflicts());
        document.put("orphaned_positions", facts.report().orphanedPositions());
        document.put("unmatched_confirmations", facts.report().unmatchedConfirmations());
        document.put("gaps", facts.report().gaps());
        document.put("data", data(facts.data()));
        document.put(
                "strategies",
                facts.report().strategies().stream().map(SummaryJson::strategy).toList());
        document.put(
                "disabled",
                facts.generation().disabled().stream()
                        .map(SummaryJson::disabled)
                        .toList());
        document.put("warnings", facts.generation().warnings());
        document.put(
                "errors",
                facts.report().fatal().stream().map(SummaryJson::fault).toList());
        document.put("run_hash", facts.report().runHash());
        document.put("lineage_hash", facts.report().lineageHash());
        document.put("outputs", facts.outputs().toString());
        document.put("wall_time_ms", facts.wallMillis());
        document.put("paper_results", "are a simulation on past data and no claim of performance");
        return JsonTree.text(document);
    }

    /** The document of a run that never began, or broke: its errors alone. */
    public String refusal(List<Fault> faults) {
        return JsonTree.text(
                Map.of("errors", faults.stream().map(SummaryJson::fault).toList()));
    }

    private static Map<String, Object> data(DataReport data) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("rows", data.rows());
        counts.put("malformed", data.malformed());
        counts.put("duplicates", data.duplicates());
        counts.put("suspects", data.suspects());
        counts.put("refused_by_quality", data.refused());
        counts.put(
                "faults",
                data.faults().stream()
                        .limit(MOST_FAULTS)
                        .map(SummaryJson::fault)
                        .toList());
        return counts;
    }

    private static Map<String, Object> strategy(StrategyReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("strategy_id", report.strategyId());
        document.put("plugin", report.plugin());
        document.put("mode", report.mode());
        document.put("circuit", report.circuit());
        document.put("plugin_circuit", report.pluginCircuit());
        document.put("evaluations", report.evaluations());
        Map<String, Long> intents = new LinkedHashMap<>();
        for (Direction direction : Direction.values()) {
            intents.put(
                    direction.name().toLowerCase(Locale.ROOT), report.intents().getOrDefault(direction, 0L));
        }
        document.put("intents", intents);
        document.put("entries", report.entries());
        document.put("exits", report.exits());
        document.put("suppressed", total(report.suppressed()));
        document.put("suppressed_by_reason", report.suppressed());
        document.put("vetoed", report.vetoed());
        document.put(
                "errors",
                report.errors().values().stream().mapToLong(Long::longValue).sum());
        Map<String, Long> errors = new TreeMap<>();
        report.errors().forEach((code, count) -> errors.put(code.name(), count));
        document.put("errors_by_code", errors);
        document.put("skips", report.skips());
        document.put("no_intent", report.quiet());
        document.put("overlay_adjusted", report.scaledIntents());
        document.put("mean_overlay_factor", number(report.meanFactor()));
        document.put("open_positions", report.openPositions());
        document.put("paper_profit", number(report.profit()));
        document.put("costs", number(report.costs()));
        document.put("circuit_openings", report.circuitOpenings());
        document.put(
                "orphaned_positions",
                report.orphaned().stream().map(SummaryJson::orphan).toList());
        document.put("advisory", advice(report.advice()));
        report.comparison().ifPresent(counts -> document.put("candidate", ComparisonTree.of(counts)));
        return document;
    }

    private static Map<String, Object> orphan(OrphanedPosition position) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("symbol", position.symbol());
        document.put("holder", position.holder());
        document.put("notional", number(position.notional()));
        return document;
    }

    private static Map<String, Object> advice(Advice advice) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("waiting", advice.waiting());
        document.put("confirmed", advice.confirmed());
        document.put("expired", advice.expired());
        document.put("superseded", advice.superseded());
        return document;
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** NaN has no JSON form. */
    private static @org.jspecify.annotations.Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, Object> disabled(DisabledStrategy disabled) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("strategy_id", disabled.entry().strategyId());
        document.put("plugin", disabled.entry().plugin());
        List<Object> reasons = new ArrayList<>();
        disabled.reasons().forEach(reason -> reasons.add(fault(reason)));
        document.put("reasons", reasons);
        return document;
    }

    private static Map<String, Object> fault(Fault fault) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", fault.code().name());
        document.put("where", fault.where());
        document.put("what", fault.what());
        document.put("seen", fault.seen());
        document.put("next_step", fault.code().nextStep());
        return document;
    }
}
