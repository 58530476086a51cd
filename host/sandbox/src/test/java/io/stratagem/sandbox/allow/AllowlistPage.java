package io.stratagem.sandbox.allow;

import io.stratagem.guard.CostClass;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page that tells authors what is on the list. */
final class AllowlistPage {
    private static final Map<CostClass, String> MEANING = Map.of(
            CostClass.O1, "as it is",
            CostClass.SIZE, "charged by size",
            CostClass.GUARD, "bounded",
            CostClass.DET, "made reproducible");

    private final Rules rules;
    private final SortedMap<String, CostClass> members;

    AllowlistPage(Rules rules, SortedMap<String, CostClass> members) {
        this.rules = rules;
        this.members = members;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("""
                # What a strategy may use

                Every type and member of the JDK and of the plugin API that admission lets strategy code name. Anything else is refused, and the
                verdict says where it is used. Members a type inherits from another listed type are shown there.

                - *as it is*: constant time, or charged by the object itself (collections, streams).
                - *charged by size*: costs fuel and allocation in proportion to what it reads and makes.
                - *bounded*: has a limit, and costs in proportion.
                - *made reproducible*: gives the same result in every run, such as sets and maps in the order of insertion.

                Types marked *open* can be extended, implemented, or written as a lambda; no other can.

                <!-- generated from host/sandbox/src/test/resources/io/stratagem/sandbox/allow/rules.txt by AllowlistFilesTest -->
                """.split("\n", -1)));
        SortedMap<String, List<Rules.Type>> byPackage = rules.types().values().stream()
                .collect(
                        Collectors.groupingBy(rule -> rule.type().getPackageName(), TreeMap::new, Collectors.toList()));
        byPackage.forEach((name, types) -> {
            lines.add("## " + name);
            lines.add("");
            types.stream()
                    .sorted((first, second) -> shortName(first.type().getName())
                            .compareTo(shortName(second.type().getName())))
                    .forEach(rule -> lines.addAll(type(rule)));
        });
        lines.addAll(refused());
        return lines;
    }

    private List<String> type(Rules.Type rule) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + shortName(rule.type().getName()) + (rule.isExtensible() ? " (open)" : ""));
        lines.add("");
        Map<CostClass, SortedSet<String>> byCost = new EnumMap<>(CostClass.class);
        String prefix = AllowlistGenerator.internalName(rule.type()) + " ";
        members.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .forEach(entry -> byCost.computeIfAbsent(entry.getValue(), cost -> new TreeSet<>())
                        .add(readable(entry.getKey().substring(prefix.length()), rule.type())));
        byCost.forEach((cost, names) -> lines.add("- " + MEANING.get(cost) + ": "
                + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))));
        instead(rule.type().getName())
                .forEach((name, advice) -> lines.add("- instead of "
                        + (name.equals("*") ? "other members" : "`" + shown(name, rule.type()) + "`") + ": " + advice));
        if (lines.size() > 2) {
            lines.add("");
        }
        return lines;
    }

    private SortedMap<String, String> instead(String type) {
        SortedMap<String, String> found = new TreeMap<>();
        rules.advice().forEach((place, text) -> {
            if (place.startsWith(type + " ")) {
                found.put(place.substring(type.length() + 1), text);
            }
        });
        return found;
    }

    private List<String> refused() {
        List<String> lines = new ArrayList<>(
                List.of("## Refused types that are often wanted", "", "| type | instead |", "| --- | --- |"));
        rules.advice().forEach((place, text) -> {
            String type = place.substring(0, place.indexOf(' '));
            if (!rules.types().containsKey(type)) {
                lines.add("| `" + type + "` | " + text + " |");
            }
        });
        return lines;
    }

    private static String readable(String nameAndType, Class<?> type) {
        int space = nameAndType.indexOf(' ');
        String name = nameAndType.substring(0, space);
        String descriptor = nameAndType.substring(space + 1);
        if (!descriptor.startsWith("(")) {
            return name;
        }
        return shown(name, type)
                + MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                        .map(ClassDesc::displayName)
                        .map(AllowlistPage::shortName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shown(String name, Class<?> type) {
        return name.equals("<init>") ? "new " + shortName(type.getName()) : name;
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
