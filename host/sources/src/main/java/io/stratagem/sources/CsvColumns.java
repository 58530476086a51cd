package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which column holds what, as the header says, and where the fields of a line lie. Columns may stand in any order; others than the
 * eight known ones are ignored.
 */
final class CsvColumns {
    static final int SYMBOL = 0;
    static final int TIMEFRAME = 1;
    static final int TIMESTAMP = 2;
    static final int OPEN = 3;
    static final int HIGH = 4;
    static final int LOW = 5;
    static final int CLOSE = 6;
    static final int VOLUME = 7;

    private static final List<String> NAMES =
            List.of("symbol", "timeframe", "ts", "open", "high", "low", "close", "volume");

    private final int[] columns;
    private final int[] starts;
    private final int[] ends;

    private CsvColumns(int[] columns, int count) {
        this.columns = columns;
        this.starts = new int[count];
        this.ends = new int[count];
    }

    /**
     * Reads a header.
     *
     * @throws FaultException naming every column that is missing or stands twice
     */
    static CsvColumns ofHeader(String header, String where) {
        String text = header.startsWith("\uFEFF") ? header.substring(1) : header;
        List<String> given =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        int[] columns = new int[NAMES.size()];
        List<String> missing = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            String name = NAMES.get(i);
            columns[i] = given.indexOf(name);
            if (columns[i] < 0) {
                missing.add(name);
            } else if (columns[i] != given.lastIndexOf(name)) {
                faults.add(new Fault(
                        ErrorCode.E_DATA_UNREADABLE, where, "the header has '" + name + "' twice", shown(text)));
            }
        }
        if (!missing.isEmpty()) {
            String what = "the header has no column " + String.join(", ", missing);
            faults.addFirst(new Fault(ErrorCode.E_DATA_UNREADABLE, where, what, shown(text)));
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return new CsvColumns(columns, given.size());
    }

    private static String shown(String text) {
        return FieldText.shown(text.getBytes(StandardCharsets.UTF_8), 0, text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Finds the fields of a line; false when there are more or fewer than columns. */
    boolean split(byte[] bytes, int start, int end) {
        int field = 0;
        int fieldStart = start;
        for (int i = start; i < end; i++) {
            if (bytes[i] == ',') {
                if (field == starts.length - 1) {
                    return false;
                }
                starts[field] = fieldStart;
                ends[field++] = i;
                fieldStart = i + 1;
            }
        }
        starts[field] = fieldStart;
        ends[field] = end;
        return field == starts.length - 1;
    }

    /** How many fields a line has. */
    int count() {
        return starts.length;
    }

    /** Where a field of the last line begins. */
    int start(int name) {
        return starts[columns[name]];
    }

    /** Where it ends. */
    int end(int name) {
        return ends[columns[name]];
    }

    /** The header's name for a column. */
    static String name(int name) {
        return NAMES.get(name);
    }
}
