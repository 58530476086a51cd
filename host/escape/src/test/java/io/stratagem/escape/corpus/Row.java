package io.stratagem.escape.corpus;

import java.util.List;

/**
 * One row of a corpus table.
 *
 * @param id letter of the corpus and number, such as {@code E003}
 * @param category the heading it stands under
 * @param technique what it tries
 * @param expected the weakest verdict allowed
 * @param named texts of which a refusal or a stop must say one, so that it is not for something else; empty if the table says nothing
 */
public record Row(
        String id, String category, String name, String technique, Expected expected, Form form, List<String> named) {
    public Row {
        named = List.copyOf(named);
    }

    /** The simple name of its class. */
    public String className() {
        return id + "_" + name;
    }

    /** The same with other texts a refusal or a stop must say. */
    Row naming(List<String> others) {
        return new Row(id, category, name, technique, expected, form, others);
    }

    @Override
    public String toString() {
        return id + " " + name + " [" + category + "]";
    }
}
