package io.stratagem.catalog;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file, and gives them in the order of the file. */
final class FaultList {
    /** Beyond this many the rest is only counted. */
    static final int LIMIT = 1_000;

    private static final int SEEN_LENGTH = 80;

    private final String file;
    private final List<Located> faults = new ArrayList<>();
    private int left;

    FaultList(String file) {
        this.file = file;
    }

    void add(ErrorCode code, Position position, String what) {
        add(code, position, what, "");
    }

    void add(ErrorCode code, Position position, String what, String seen) {
        if (faults.size() == LIMIT) {
            left++;
            return;
        }
        faults.add(new Located(position, new Fault(code, file + ":" + position, what, printable(seen))));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Throws if there is any. */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw toException();
        }
    }

    /** All of them, as they are thrown; there must be one. */
    FaultException toException() {
        List<Fault> inOrder = new ArrayList<>();
        faults.stream().sorted(Comparator.comparing(Located::position)).forEach(located -> inOrder.add(located.fault));
        if (left > 0) {
            inOrder.add(Fault.of(inOrder.getFirst().code(), file, "has " + left + " more faults"));
        }
        return new FaultException(inOrder);
    }

    /** A value as one short line. */
    private static String printable(String seen) {
        StringBuilder line = new StringBuilder();
        seen.codePoints().limit(SEEN_LENGTH).forEach(point -> {
            if (Character.isISOControl(point)) {
                line.append("\\u").append(String.format("%04x", point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return seen.codePointCount(0, seen.length()) > SEEN_LENGTH
                ? line.append("...").toString()
                : line.toString();
    }

    private record Located(Position position, Fault fault) {}
}
