package io.stratagem.catalog;

import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) and how they are shown to a person. */
final class JsonPointers {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]*");

    private JsonPointers() {}

    static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /** {@code /strategies/0/params/fast} as {@code strategies[0].params.fast}; the whole as {@code the file}. */
    static String shown(String pointer) {
        if (pointer.isEmpty()) {
            return "the file";
        }
        StringBuilder shown = new StringBuilder();
        for (String segment : pointer.substring(1).split("/", -1)) {
            String name = segment.replace("~1", "/").replace("~0", "~");
            if (INDEX.matcher(name).matches()) {
                shown.append('[').append(name).append(']');
            } else {
                shown.append(shown.isEmpty() ? "" : ".").append(name);
            }
        }
        return shown.toString();
    }
}
