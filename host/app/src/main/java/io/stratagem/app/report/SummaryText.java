package io.stratagem.app.report;

import io.stratagem.api.error.Fault;
import io.stratagem.kernel.commit.Advice;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.run.StrategyReport;
import io.stratagem.sources.DataReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finished run, told to a person. */
public final class SummaryText {
    private static final int MOST_FAULTS = 10;

    private static final int NAME_WIDTH = 20;

    private final List<String> lines = new ArrayList<>();
    private int nameWidth = NAME_WIDTH;

    /** The lines. */
    public List<String> write(RunFacts facts) {
        lines.clear();
        nameWidth = widestName(facts);
        add("%,d bars in %,d epochs", facts.report().events(), facts.report().epochs());
        if (facts.wallMillis() != RunFacts.WATCHED) {
            double seconds = Math.max(1, facts.wallMillis()) / 1000.0;
            add("%.1f s, %,.0f bars/s", seconds, facts.report().events() / seconds);
        }
        data(facts);
        add("");
        add(
                "%-" + nameWidth + "s %8s %7s %7s %6s %6s %6s %7s %5s %12s",
                "strategy",
                "evals",
                "entries",
                "exits",
                "supp.",
                "vetoed",
                "errors",
                "overlay",
                "open",
                "paper P&L");
        facts.report().strategies().forEach(this::strategy);
        facts.generation().disabled().forEach(this::disabled);
        facts.generation().warnings().forEach(warning -> add("warning: %s", warning));
        if (facts.report().unmatchedConfirmations() > 0) {
            add(
                    "warning: %,d confirmations met no waiting intent",
                    facts.report().unmatchedConfirmations());
        }
        told(facts);
        skips(facts);
        add("run hash      %s", facts.report().runHash());
        add("lineage hash  %s", facts.report().lineageHash());
        add("outputs       %s", ShownPath.of(facts.outputs()));
        add("Paper results are a simulation on past data, after costs of 2 bps per side: no claim of performance.");
        return List.copyOf(lines);
    }

    private static int widestName(RunFacts facts) {
        Stream<String> ids = Stream.concat(
                facts.report().strategies().stream().map(StrategyReport::strategyId),
                facts.generation().disabled().stream()
                        .map(disabled -> disabled.entry().strategyId()));
        return ids.mapToInt(String::length).reduce(NAME_WIDTH, Math::max);
    }

    private void data(RunFacts facts) {
        if (facts.data().malformed()
                        + facts.data().duplicates()
                        + facts.data().suspects()
                        + facts.report().gaps()
                > 0) {
            add(
                    "data: %,d malformed rows, %,d duplicates, %,d suspects, %,d gaps",
                    facts.data().malformed(),
                    facts.data().duplicates(),
                    facts.data().suspects(),
                    facts.report().gaps());
        }
        dataFaults(facts.data()).forEach(line -> add("  %s", line));
    }

    /** The first rows something was wrong with, each with its file and line, and how many more there are. */
    public static List<String> dataFaults(DataReport data) {
        List<Fault> faults = data.faults();
        List<String> told = new ArrayList<>();
        faults.stream().limit(MOST_FAULTS).forEach(fault -> told.add(fault.sentence()));
        if (faults.size() > MOST_FAULTS) {
            told.add(String.format(Locale.ROOT, "and %,d more", faults.size() - MOST_FAULTS));
        }
        return told;
    }

    private void strategy(StrategyReport report) {
        long suppressed =
                report.suppressed().values().stream().mapToLong(Long::longValue).sum();
        long errors =
                report.errors().values().stream().mapToLong(Long::longValue).sum();
        String overlay =
                Double.isNaN(report.meanFactor()) ? "-" : String.format(Locale.ROOT, "×%.2f", report.meanFactor());
        String circuit = report.circuit().equals("closed") ? "" : "  circuit " + report.circuit();
        String pluginCircuit =
                report.pluginCircuit().equals("closed") ? "" : "  circuit of the plugin " + report.pluginCircuit();
        add(
                "%-" + nameWidth + "s %,8d %,7d %,7d %,6d %,6d %,6d %7s %,5d %,12.0f%s%s",
                report.strategyId(),
                report.evaluations(),
                report.entries(),
                report.exits(),
                suppressed - report.vetoed(),
                report.vetoed(),
                errors,
                overlay,
                report.openPositions(),
                report.profit(),
                circuit,
                pluginCircuit);
        report.orphaned()
                .forEach(position -> add(
                        "  orphaned: %s %,.0f held by %s", position.symbol(), position.notional(), position.holder()));
        report.comparison().ifPresent(counts -> add("  candidate: %s", ComparisonWords.of(counts)));
        Advice advice = report.advice();
        if (!advice.equals(Advice.NONE)) {
            add(
                    "  advisory: %,d waiting, %,d confirmed, %,d expired, %,d superseded",
                    advice.waiting(), advice.confirmed(), advice.expired(), advice.superseded());
        }
    }

    private void disabled(DisabledStrategy disabled) {
        add(
                "%-" + nameWidth + "s disabled%s",
                disabled.entry().strategyId(),
                disabled.reasons().isEmpty() ? " by the catalog" : "");
        disabled.reasons().forEach(reason -> add("  %s", reason.sentence()));
    }

    private void told(RunFacts facts) {
        if (!facts.sentences().isEmpty()) {
            add("");
            facts.sentences().forEach(sentence -> add("%s", sentence));
        }
        add("");
    }

    private void skips(RunFacts facts) {
        for (StrategyReport report : facts.report().strategies()) {
            String skipped = counts("skipped", report.skips());
            String held = counts("held back", report.suppressed());
            if (!skipped.isEmpty() || !held.isEmpty()) {
                add("%s: %s%s%s", report.strategyId(), skipped, skipped.isEmpty() || held.isEmpty() ? "" : "; ", held);
            }
        }
    }

    private static String counts(String title, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", ", title + " ", ""));
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
