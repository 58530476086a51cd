package io.stratagem.app.verify;

import io.stratagem.api.error.Fault;
import io.stratagem.guard.watch.PlainText;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.BundleDescription;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.Weaving;
import io.stratagem.sandbox.verify.CodeFinding;
import java.io.PrintWriter;
import java.util.Locale;

/** The report for a person: the verdict first, then every finding with its place, then what the bundle holds. */
public final class ReportText {
    private static final String STRONG = "\u001b[1m";
    private static final String GOOD = "\u001b[32m";
    private static final String BAD = "\u001b[31m";
    private static final String DIM = "\u001b[2m";
    private static final String END = "\u001b[0m";
    private static final int LONGEST = 300;

    private final PrintWriter out;
    private final boolean colour;

    /** To this writer. */
    public ReportText(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Prints one report. */
    public void print(JarReport report) {
        String outcome = report.outcome().name().toLowerCase(Locale.ROOT);
        String ink = report.outcome() == JarReport.Outcome.ADMITTED ? GOOD : BAD;
        out.println(painted(STRONG, report.file()) + "  " + painted(ink, outcome)
                + (report.sizeBytes() < 0 ? "" : "  " + report.sizeBytes() + " bytes"));
        if (report.inspection().findings().isEmpty()) {
            boolean hasNextStep = report.outcome() != JarReport.Outcome.UNUSABLE;
            report.inspection().verdict().faults().forEach(fault -> print(fault, hasNextStep));
        } else {
            report.inspection().findings().forEach(this::print);
        }
        BundleDescription description = report.inspection().description();
        if (description != null) {
            print(description);
        }
        if (report.inspection().verdict() instanceof Verdict.Admitted admitted) {
            print(admitted.bundle(), report.inspection().woven());
        }
        report.plugins().forEach(this::print);
        out.println();
    }

    private void print(Fault fault, boolean hasNextStep) {
        out.println("  " + painted(BAD, fault.code().name()) + "  " + fault.where());
        out.println("      " + fault.what() + (fault.seen().isEmpty() ? "" : " (saw " + fault.seen() + ")"));
        if (hasNextStep) {
            out.println("      " + painted(DIM, fault.code().nextStep()));
        }
    }

    private void print(CodeFinding finding) {
        out.println("  " + painted(BAD, finding.code().name()) + "  " + shown(finding.place()));
        out.println(
                "      " + (finding.member().isEmpty() ? "" : shown(finding.member()) + ": ") + shown(finding.why()));
        if (!finding.instead().isEmpty()) {
            out.println("      " + painted(DIM, "instead: ") + shown(finding.instead()));
        }
    }

    private void print(BundleDescription description) {
        line("bundle", description.symbolicName() + " " + description.version());
        description.imports().forEach((name, range) -> line("import", name + " " + range));
        description
                .strategies()
                .forEach(strategy -> line(
                        "plugin",
                        strategy.id() + "  api " + strategy.apiRange()
                                + (strategy.deprecated().isEmpty() ? "" : "  deprecated: " + strategy.deprecated())));
    }

    private void print(AdmittedBundle bundle, Weaving woven) {
        line("source", bundle.sourceDigest().hex());
        line("artifact", bundle.artifactDigest().hex());
        line("classes", bundle.classNames().size() + " admitted");
        bundle.dropped().forEach(name -> line("left out", shown(name)));
        line(
                "woven",
                woven.meters() + " meters, " + woven.charges() + " allocation charges, " + woven.handlers()
                        + " handlers, " + woven.standIns() + " calls to stand-ins; " + woven.bytesBefore() + " to "
                        + woven.bytesAfter() + " bytes");
    }

    private void print(PluginWords plugin) {
        out.println();
        out.println("  " + painted(STRONG, plugin.id()) + "  " + plugin.role().toLowerCase(Locale.ROOT));
        for (PluginWords.ParameterLine parameter : plugin.parameters()) {
            line(
                    "param",
                    parameter.name() + " = " + parameter.byDefault() + "  " + painted(DIM, parameter.allowed())
                            + (parameter.meaning().isEmpty() ? "" : "  " + parameter.meaning()));
        }
        plugin.features().forEach(feature -> line("feature", feature));
        if (!plugin.slots().isEmpty()) {
            line("state", String.join(", ", plugin.slots()));
        }
        if (plugin.warmupBars() >= 0) {
            line("warm-up", plugin.warmupBars() + " bars");
        }
        if (plugin.ticksPerEvent() >= 0) {
            line(
                    "overhead",
                    String.format(
                            Locale.ROOT,
                            "weaving about %.1f ns an event (%.1f ticks), budgets another 6 to 17 ns",
                            plugin.overheadNanos(),
                            plugin.ticksPerEvent()));
        }
        line("probe", plugin.probe());
        if (!plugin.trouble().isEmpty()) {
            line("trouble", painted(BAD, plugin.trouble()));
        }
    }

    private void line(String name, String value) {
        out.println("    " + painted(DIM, String.format(Locale.ROOT, "%-9s", name)) + " " + value);
    }

    private static String shown(String text) {
        return PlainText.of(text, LONGEST);
    }

    private String painted(String ink, String text) {
        return colour ? ink + text + END : text;
    }
}
