package io.stratagem.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the clause syntax of manifest headers. Stricter than the specification where that is ambiguous: a quote may only enclose a
 * whole value, paths come before attributes, and no name stands twice in a clause.
 */
final class HeaderParser {
    private final String text;
    private int position;

    private HeaderParser(String text) {
        this.text = text;
    }

    /**
     * The clauses of a header.
     *
     * @throws IllegalArgumentException if the header is malformed, with the column
     */
    static List<HeaderClause> parse(String header) {
        HeaderParser parser = new HeaderParser(header);
        List<HeaderClause> clauses = new ArrayList<>();
        do {
            clauses.add(parser.clause());
        } while (parser.skip(','));
        if (!parser.atEnd()) {
            throw parser.malformed("unexpected text");
        }
        return List.copyOf(clauses);
    }

    private HeaderClause clause() {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        do {
            String name = name();
            if (!skip('=')) {
                if (!attributes.isEmpty() || !directives.isEmpty()) {
                    throw malformed("a path after an attribute");
                }
                paths.add(name);
            } else if (name.endsWith(":")) {
                put(directives, name.substring(0, name.length() - 1).strip(), value());
            } else {
                int type = name.indexOf(':');
                put(attributes, type < 0 ? name : name.substring(0, type).strip(), value());
            }
        } while (skip(';'));
        if (paths.isEmpty()) {
            throw malformed("a clause without a path");
        }
        return new HeaderClause(paths, attributes, directives);
    }

    private void put(Map<String, String> values, String name, String value) {
        if (name.isEmpty()) {
            throw malformed("a value without a name");
        }
        if (values.putIfAbsent(name, value) != null) {
            throw malformed("'" + name + "' stands twice");
        }
    }

    private String name() {
        int start = position;
        while (position < text.length() && ";,=\"".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String name = text.substring(start, position).strip();
        if (name.isEmpty()) {
            throw malformed("an empty name");
        }
        return name;
    }

    private String value() {
        skipSpaces();
        return position < text.length() && text.charAt(position) == '"' ? quoted() : bare();
    }

    private String bare() {
        int start = position;
        while (position < text.length() && ";,=\"".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\') {
                position++;
            }
            if (position < text.length()) {
                value.append(text.charAt(position));
                position++;
            }
        }
        if (!skip('"')) {
            throw malformed("a quote that does not end");
        }
        skipSpaces();
        return value.toString();
    }

    private boolean skip(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private boolean atEnd() {
        return position >= text.length();
    }

    private IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException(what + " at column " + (position + 1));
    }
}
