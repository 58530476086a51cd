package io.stratagem.app.verify;

import io.stratagem.api.error.Fault;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.BundleDescription;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.Weaving;
import io.stratagem.sandbox.verify.CodeFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The report for a program: one document, a list with one entry per file. */
public final class ReportJson {
    private final ObjectWriter writer = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    /** The document. */
    public String write(List<JarReport> reports) {
        return writer.writeValueAsString(
                reports.stream().map(ReportJson::report).toList());
    }

    private static Map<String, Object> report(JarReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", report.file());
        fields.put("verdict", report.outcome().name().toLowerCase(Locale.ROOT));
        fields.put("size_bytes", report.sizeBytes());
        fields.put(
                "faults",
                report.inspection().verdict().faults().stream()
                        .map(ReportJson::fault)
                        .toList());
        fields.put(
                "findings",
                report.inspection().findings().stream().map(ReportJson::finding).toList());
        BundleDescription description = report.inspection().description();
        if (description != null) {
            describe(fields, description);
        }
        if (report.inspection().verdict() instanceof Verdict.Admitted admitted) {
            admitted(fields, admitted.bundle(), report.inspection().woven());
        }
        fields.put("plugins", report.plugins().stream().map(ReportJson::plugin).toList());
        return fields;
    }

    private static Map<String, Object> fault(Fault fault) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", fault.code().name());
        fields.put("where", fault.where());
        fields.put("what", fault.what());
        fields.put("seen", fault.seen());
        fields.put("next_step", fault.code().nextStep());
        return fields;
    }

    private static Map<String, Object> finding(CodeFinding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", finding.code().name());
        fields.put("class", finding.className());
        fields.put("method", finding.method());
        fields.put("line", finding.line());
        fields.put("member", finding.member());
        fields.put("why", finding.why());
        fields.put("instead", finding.instead());
        return fields;
    }

    private static void describe(Map<String, Object> fields, BundleDescription description) {
        fields.put("symbolic_name", description.symbolicName());
        fields.put("version", description.version().toString());
        Map<String, String> imports = new TreeMap<>();
        description.imports().forEach((name, range) -> imports.put(name, range.toString()));
        fields.put("imports", imports);
        Map<String, String> ranges = new TreeMap<>();
        description
                .strategies()
                .forEach(strategy ->
                        ranges.put(strategy.id(), strategy.apiRange().toString()));
        fields.put("api_ranges", ranges);
    }

    private static void admitted(Map<String, Object> fields, AdmittedBundle bundle, Weaving woven) {
        fields.put("source_digest", bundle.sourceDigest().hex());
        fields.put("artifact_digest", bundle.artifactDigest().hex());
        fields.put("classes", bundle.classNames());
        fields.put("left_out", bundle.dropped());
        Map<String, Object> weaving = new LinkedHashMap<>();
        weaving.put("meters", woven.meters());
        weaving.put("allocation_charges", woven.charges());
        weaving.put("handlers", woven.handlers());
        weaving.put("stand_ins", woven.standIns());
        weaving.put("bytes_before", woven.bytesBefore());
        weaving.put("bytes_after", woven.bytesAfter());
        fields.put("woven", weaving);
    }

    private static Map<String, Object> plugin(PluginWords plugin) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", plugin.id());
        fields.put("role", plugin.role().toLowerCase(Locale.ROOT));
        fields.put(
                "params",
                plugin.parameters().stream().map(ReportJson::parameter).toList());
        fields.put("features", plugin.features());
        fields.put("state", plugin.slots());
        fields.put("warmup_bars", plugin.warmupBars());
        fields.put("ticks_per_event", plugin.ticksPerEvent() < 0 ? null : plugin.ticksPerEvent());
        fields.put("weaving_overhead_ns", plugin.ticksPerEvent() < 0 ? null : plugin.overheadNanos());
        fields.put("probe", plugin.probe());
        fields.put("trouble", plugin.trouble());
        return fields;
    }

    private static Map<String, Object> parameter(PluginWords.ParameterLine parameter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", parameter.name());
        fields.put("allowed", parameter.allowed());
        fields.put("default", parameter.byDefault());
        fields.put("meaning", parameter.meaning());
        return fields;
    }
}
