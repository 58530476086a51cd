package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.sandbox.verify.CodeFinding;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything found wrong with one file, in the order it was found. Values come from the file, so control characters are escaped and
 * long ones cut before they reach a log or a terminal. Used by one thread.
 */
final class Findings {
    /** Beyond this many, findings are only counted. */
    static final int MOST_LISTED = 200;

    private static final int MOST_SHOWN = 160;

    private final String fileName;
    private final List<Fault> listed = new ArrayList<>();
    private int unlisted;

    Findings(String fileName) {
        this.fileName = shown(fileName);
    }

    /** Something wrong with the file as a whole. */
    void file(ErrorCode code, String what, String seen) {
        add(code, fileName, what, seen);
    }

    /** Something wrong with one entry. */
    void entry(ErrorCode code, String entry, String what, String seen) {
        add(code, fileName + "!" + shown(entry), what, seen);
    }

    /** Something wrong with one header of the manifest. */
    void header(ErrorCode code, String header, String what, String seen) {
        add(code, fileName + " (" + shown(header) + ")", what, seen);
    }

    /** Something wrong with the code of a class. */
    void code(CodeFinding finding) {
        add(finding.code(), fileName + "!" + shown(finding.place()), finding.sentence(), finding.member());
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    /** How many were found so far, listed or not. */
    int count() {
        return listed.size() + unlisted;
    }

    /** All of them; the last one says how many more there are, if there are. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(listed);
        if (unlisted > 0) {
            faults.add(new Fault(
                    ErrorCode.E_BUNDLE_LIMIT, fileName, "more faults than are listed", Integer.toString(unlisted)));
        }
        return List.copyOf(faults);
    }

    private void add(ErrorCode code, String where, String what, String seen) {
        if (listed.size() < MOST_LISTED) {
            listed.add(new Fault(code, where, what, shown(seen)));
        } else {
            unlisted++;
        }
    }

    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < MOST_SHOWN; i++) {
            char letter = text.charAt(i);
            if (Character.isISOControl(letter) || !Character.isDefined(letter) || isFormat(letter)) {
                shown.append(String.format("\\u%04x", (int) letter));
            } else {
                shown.append(letter);
            }
        }
        return shown.length() < MOST_SHOWN
                ? shown.toString()
                : shown.append('…').toString();
    }

    /** Marks that reorder or hide text on a terminal, and halves of characters. */
    private static boolean isFormat(char letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
