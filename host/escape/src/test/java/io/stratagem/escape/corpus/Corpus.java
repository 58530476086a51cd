package io.stratagem.escape.corpus;

import io.stratagem.escape.tricks.Tricks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of hostile bodies: a {@code README.md} whose tables list them, and a source file for each that is written in Java.
 *
 * @param rows in the order of the tables
 * @param sources Java source text by row id
 * @param problems rows without a body and bodies without a row, each as a sentence
 */
public record Corpus(List<Row> rows, Map<String, String> sources, List<String> problems) {
    private static final String TABLE = "README.md";

    /** The corpus beside the project, if it is there. */
    public static Optional<Corpus> shared() {
        Path folder = root().resolveSibling("shared").resolve("escape-corpus");
        // A worktree of the project may lie one level deeper than the project itself.
        Path deeper = root().resolve("../../shared/escape-corpus").normalize();
        return Stream.of(folder, deeper)
                .filter(place -> Files.isRegularFile(place.resolve(TABLE)))
                .findFirst()
                .map(place -> read("E", place).naming(sharedNames()));
    }

    private static Map<String, List<String>> sharedNames() {
        Map<String, List<String>> names = new TreeMap<>();
        for (String line : lines(root().resolve("host/escape/src/test/corpus/shared-names.txt"))) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ", 2);
                names.put(words[0], List.of(words[1].split(";")));
            }
        }
        return names;
    }

    /** The same with texts a refusal or a stop must say, by row. */
    private Corpus naming(Map<String, List<String>> names) {
        List<Row> named = rows.stream()
                .map(row -> row.naming(names.getOrDefault(row.id(), List.of())))
                .toList();
        return new Corpus(named, sources, problems);
    }

    /** The corpus of this module. */
    public static Corpus own() {
        return read("X", root().resolve("host/escape/src/test/corpus"));
    }

    /**
     * Reads a folder.
     *
     * @param letter what precedes the number in the names of its classes
     */
    static Corpus read(String letter, Path folder) {
        List<Row> rows = CorpusTable.read(letter, lines(folder.resolve(TABLE)));
        Map<String, Path> files = files(letter, folder);
        Map<String, String> sources = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        Map<String, Row> known = new TreeMap<>();
        for (Row row : rows) {
            if (known.put(row.id(), row) != null) {
                problems.add(row + " stands twice in the table");
            }
            if (!row.form().isSource()) {
                if (!tricks(row.form()).contains(row.name())) {
                    problems.add(row + " has no trick");
                }
                continue;
            }
            Path file = files.get(row.className());
            if (file == null) {
                problems.add(row + " has no body");
            } else {
                sources.put(row.id(), String.join("\n", lines(file)));
            }
        }
        for (String className : files.keySet()) {
            if (rows.stream().noneMatch(row -> row.className().equals(className))) {
                problems.add(className + " stands in no table");
            }
        }
        for (Form form : handMade(rows)) {
            for (String trick : tricks(form)) {
                if (rows.stream()
                        .noneMatch(row -> row.form() == form && row.name().equals(trick))) {
                    problems.add("the " + form + " trick " + trick + " stands in no table");
                }
            }
        }
        return new Corpus(rows, sources, problems);
    }

    private static Set<Form> handMade(List<Row> rows) {
        return rows.stream().map(Row::form).filter(form -> !form.isSource()).collect(Collectors.toSet());
    }

    private static Set<String> tricks(Form form) {
        return switch (form) {
            case BODY, PLUGIN -> Set.of();
            case MANIFEST -> Tricks.manifests();
            case JAR -> Tricks.jars();
            case CLASSFILE -> Tricks.classFiles();
        };
    }

    private static Map<String, Path> files(String letter, Path folder) {
        Pattern name = Pattern.compile(letter + "\\d+_\\w+\\.java");
        try (Stream<Path> listed = Files.walk(folder)) {
            Map<String, Path> files = new TreeMap<>();
            listed.filter(file -> name.matcher(fileName(file)).matches())
                    .forEach(file -> files.put(fileName(file).replace(".java", ""), file));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("stratagem.root")).toAbsolutePath().normalize();
    }
}
