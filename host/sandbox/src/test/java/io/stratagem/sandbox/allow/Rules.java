package io.stratagem.sandbox.allow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The class-level rules, as read from their file.
 *
 * @param types by binary name, in the order of the file
 * @param advice what to use instead: binary name of the type, space, name of the member or *
 */
record Rules(Map<String, Type> types, Map<String, String> advice) {
    /** The rule of one type. */
    record Type(Class<?> type, boolean isExtensible, boolean isAll, Set<String> only, Set<String> but) {
        boolean allows(Member member) {
            return isAll || matches(only, member);
        }

        boolean refuses(Member member) {
            return matches(but, member);
        }

        private boolean matches(Set<String> patterns, Member member) {
            String name = member instanceof java.lang.reflect.Constructor ? "new" : member.getName();
            return patterns.contains(name) || patterns.contains(name + parameters(member));
        }

        private static String parameters(Member member) {
            return switch (member) {
                case Field field -> "";
                case Executable executable ->
                    Arrays.stream(executable.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(",", "(", ")"));
                default -> throw new IllegalArgumentException("neither field nor executable: " + member);
            };
        }
    }

    static Rules read() {
        List<String> lines;
        try (InputStream stream = Objects.requireNonNull(Rules.class.getResourceAsStream("rules.txt"))) {
            lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, String> advice = new LinkedHashMap<>();
        for (List<String> block : blocks(lines)) {
            String[] head = block.getFirst().split(" ", 3);
            if (head[0].equals("refused")) {
                advice.put(head[1] + " *", head[2]);
            } else if (types.put(head[1], type(block, head, advice)) != null) {
                throw new IllegalArgumentException("two rules for " + head[1]);
            }
        }
        return new Rules(types, advice);
    }

    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(line);
        }
        return blocks;
    }

    private static Type type(List<String> block, String[] head, Map<String, String> advice) {
        boolean isAll = false;
        Set<String> only = new HashSet<>();
        Set<String> but = new HashSet<>();
        for (String line : block.subList(1, block.size())) {
            String[] words = line.strip().split(" ", 2);
            switch (words[0]) {
                case "all" -> isAll = true;
                case "only" -> only.addAll(List.of(words[1].split(" ")));
                case "but" -> but.addAll(List.of(words[1].split(" ")));
                case "instead" -> {
                    String[] member = words[1].split(" ", 2);
                    String name = member[0].replaceFirst("\\(.*", "");
                    advice.put(head[1] + " " + (name.equals("new") ? "<init>" : name), member[1]);
                }
                default -> throw new IllegalArgumentException("not a rule: " + line);
            }
        }
        return new Type(load(head[1]), head.length > 2 && head[2].equals("extensible"), isAll, only, but);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Rules.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("a rule for a type that does not exist: " + name, e);
        }
    }
}
