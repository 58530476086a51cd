package io.stratagem.escape.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the Markdown tables of a corpus. A heading of level two is a category; a table under it whose first column is {@code #} lists
 * bodies. Columns are found by their headings: {@code #}, {@code name}, {@code technique}, {@code expected verdict}, and optionally
 * {@code form} and {@code names}, several of which are separated by a semicolon.
 */
final class CorpusTable {
    private final String letter;
    private final List<Row> rows = new ArrayList<>();
    private String category = "";
    private List<String> columns = List.of();

    private CorpusTable(String letter) {
        this.letter = letter;
    }

    /** The rows of a table whose numbers are preceded by this letter in class names. */
    static List<Row> read(String letter, List<String> lines) {
        CorpusTable table = new CorpusTable(letter);
        lines.forEach(table::line);
        return List.copyOf(table.rows);
    }

    private void line(String line) {
        if (line.startsWith("## ")) {
            category = line.substring(3).strip();
            columns = List.of();
        } else if (line.startsWith("|")) {
            List<String> cells = cells(line);
            if (cells.getFirst().equals("#")) {
                columns = cells;
            } else if (!columns.isEmpty() && !cells.getFirst().startsWith("---")) {
                rows.add(row(cells));
            }
        } else {
            columns = List.of();
        }
    }

    private Row row(List<String> cells) {
        Map<String, String> byColumn = new HashMap<>();
        for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
            byColumn.put(columns.get(column), cells.get(column));
        }
        String named = byColumn.getOrDefault("names", "");
        return new Row(
                letter + byColumn.getOrDefault("#", ""),
                category,
                byColumn.getOrDefault("name", ""),
                byColumn.getOrDefault("technique", ""),
                Expected.of(byColumn.getOrDefault("expected verdict", "")),
                Form.of(byColumn.getOrDefault("form", "")),
                Arrays.stream(named.split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }
}
