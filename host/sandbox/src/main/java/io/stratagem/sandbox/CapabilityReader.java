package io.stratagem.sandbox;

import io.stratagem.api.CustomMetric;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyFamily;
import io.stratagem.api.error.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the capabilities a bundle provides: strategies and metrics, and nothing else. */
final class CapabilityReader {
    private static final String HEADER = "Provide-Capability";
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TEXT = 400;
    private static final Set<String> STRATEGY_ATTRIBUTES =
            Set.of("type", "version", "role", "entry", "api", "deprecated", "successor");
    private static final Set<String> METRIC_ATTRIBUTES = Set.of("name", "help", "unit", "entry");

    /** What bnd leaves in a second copy of a clause when it is not run by Maven; it means what it says. */
    private static final String BUNDLE_VERSION_MACRO = "${Bundle-Version}";

    private final Set<String> classNames;
    private final BundleVersion bundleVersion;
    private final HostApi api;
    private final Findings findings;
    private final List<StrategyCapability> strategies = new ArrayList<>();
    private final List<MetricDeclaration> metrics = new ArrayList<>();

    CapabilityReader(Set<String> classNames, BundleVersion bundleVersion, HostApi api, Findings findings) {
        this.classNames = classNames;
        this.bundleVersion = bundleVersion;
        this.api = api;
        this.findings = findings;
    }

    void read(List<HeaderClause> clauses) {
        boolean declared = false;
        for (HeaderClause clause : clauses) {
            for (String namespace : clause.paths()) {
                if (namespace.equals(StrategyFamily.NAMESPACE)) {
                    declared = true;
                    onlyAttributes(clause, STRATEGY_ATTRIBUTES);
                    strategy(clause).filter(read -> !strategies.contains(read)).ifPresent(strategies::add);
                } else if (namespace.equals(CustomMetric.NAMESPACE)) {
                    onlyAttributes(clause, METRIC_ATTRIBUTES);
                    metrics.add(metric(clause));
                } else {
                    findings.header(
                            ErrorCode.E_BUNDLE_HEADER,
                            HEADER,
                            "a strategy may provide " + StrategyFamily.NAMESPACE + " and " + CustomMetric.NAMESPACE
                                    + " only",
                            namespace);
                }
            }
        }
        if (!declared) {
            wrong("no " + StrategyFamily.NAMESPACE + " capability", "");
        }
        refuseRepeatedTypes();
        checkMetricOwners();
    }

    /** By type. */
    List<StrategyCapability> strategies() {
        return strategies.stream()
                .sorted(Comparator.comparing(StrategyCapability::type).thenComparing(StrategyCapability::version))
                .toList();
    }

    /** In the order of the header. */
    List<MetricDeclaration> metrics() {
        return List.copyOf(metrics);
    }

    private Optional<StrategyCapability> strategy(HeaderClause clause) {
        String type = words(clause, "type");
        String entry = clause.attribute("entry");
        if (!classNames.contains(entry)) {
            wrong("entry must name a class of this jar", entry);
        }
        Optional<Role> role = role(clause.attribute("role"));
        Optional<BundleVersion> version = version(clause.attribute("version"));
        Optional<VersionRange> range = range(clause.attribute("api"));
        String deprecated = text(clause, "deprecated");
        String successor = clause.attribute("successor");
        if (!successor.isEmpty() && !isPluginId(successor)) {
            wrong("successor must be type@version", successor);
        }
        if (role.isEmpty() || version.isEmpty() || range.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StrategyCapability(type, version.get(), role.get(), entry, range.get(), deprecated, successor));
    }

    private MetricDeclaration metric(HeaderClause clause) {
        String help = text(clause, "help");
        if (help.isBlank()) {
            wrong("a metric needs a help text", clause.attribute("name"));
        }
        return new MetricDeclaration(words(clause, "name"), help, words(clause, "unit"), clause.attribute("entry"));
    }

    private Optional<Role> role(String text) {
        Optional<Role> role = Stream.of(Role.values())
                .filter(candidate -> candidate.name().equals(text))
                .findFirst();
        if (role.isEmpty()) {
            wrong("role must be SIGNAL, FRAME or OVERLAY", text);
        }
        return role;
    }

    private Optional<BundleVersion> version(String text) {
        if (text.equals(BUNDLE_VERSION_MACRO)) {
            return Optional.of(bundleVersion);
        }
        try {
            return Optional.of(BundleVersion.parse(text));
        } catch (IllegalArgumentException e) {
            wrong("version: " + e.getMessage(), text);
            return Optional.empty();
        }
    }

    private Optional<VersionRange> range(String text) {
        try {
            VersionRange range = VersionRange.parse(text);
            if (!range.includes(api.version())) {
                findings.header(ErrorCode.E_STRAT_API_RANGE, HEADER, "this host has plugin API " + api.version(), text);
            }
            return Optional.of(range);
        } catch (IllegalArgumentException e) {
            wrong("api: " + e.getMessage(), text);
            return Optional.empty();
        }
    }

    private String words(HeaderClause clause, String attribute) {
        String text = clause.attribute(attribute);
        if (text.length() > LONGEST_NAME || !WORDS.matcher(text).matches()) {
            wrong(
                    attribute + " must be lower-case words joined by underscores, at most " + LONGEST_NAME + " letters",
                    text);
        }
        return text;
    }

    private String text(HeaderClause clause, String attribute) {
        String text = clause.attribute(attribute);
        if (text.length() > LONGEST_TEXT) {
            wrong(attribute + " is longer than " + LONGEST_TEXT + " letters", text);
        }
        return text;
    }

    private static boolean isPluginId(String text) {
        int at = text.indexOf('@');
        if (at < 0 || !WORDS.matcher(text.substring(0, at)).matches()) {
            return false;
        }
        try {
            BundleVersion.parse(text.substring(at + 1));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void onlyAttributes(HeaderClause clause, Set<String> known) {
        Stream.concat(clause.attributes().keySet().stream(), clause.directives().keySet().stream())
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong("an attribute the host does not know", name));
    }

    private void refuseRepeatedTypes() {
        Set<String> types = new HashSet<>();
        Set<String> entries = new HashSet<>();
        for (StrategyCapability strategy : strategies) {
            if (!types.add(strategy.id())) {
                wrong("the bundle declares this plugin twice", strategy.id());
            }
            if (!entries.add(strategy.entryClass())) {
                wrong("two plugins share an entry class", strategy.entryClass());
            }
        }
    }

    private void checkMetricOwners() {
        for (MetricDeclaration metric : metrics) {
            if (strategies.stream().noneMatch(strategy -> strategy.entryClass().equals(metric.entryClass()))) {
                wrong("the metric's entry must be the entry class of a strategy", metric.entryClass());
            }
        }
        for (StrategyCapability strategy : strategies) {
            List<String> names = metrics.stream()
                    .filter(metric -> metric.entryClass().equals(strategy.entryClass()))
                    .map(MetricDeclaration::name)
                    .toList();
            if (names.size() > CustomMetric.MAX) {
                wrong(
                        strategy.id() + " has more than " + CustomMetric.MAX + " metrics",
                        Integer.toString(names.size()));
            }
            if (Set.copyOf(names).size() != names.size()) {
                wrong(strategy.id() + " declares a metric twice", String.join(",", names));
            }
        }
    }

    private void wrong(String what, String seen) {
        findings.header(ErrorCode.E_BUNDLE_CAPABILITY, HEADER, what, seen);
    }
}
