package io.stratagem.sources;

import io.stratagem.api.error.FaultException;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An opened CSV file behind its header. */
final class CsvRows implements AutoCloseable {
    private static final int LONGEST_LINE = 4_096;

    private final Path file;
    private final LineReader lines;
    private final CsvColumns columns;
    private final SeriesField series;

    private CsvRows(Path file, LineReader lines, CsvColumns columns, SeriesField series) {
        this.file = file;
        this.lines = lines;
        this.columns = columns;
        this.series = series;
    }

    /**
     * Reads the header of a file's content, which is closed with the rows.
     *
     * @throws FaultException if it cannot be read
     */
    static CsvRows open(Path file, InputStream content, SeriesTable table) {
        LineReader lines = new LineReader(content, LONGEST_LINE);
        boolean opened = false;
        try {
            if (!lines.next() || lines.isOversize()) {
                throw DataFile.unreadable(file, "it does not begin with a header", "");
            }
            String header =
                    new String(lines.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
            CsvRows rows = new CsvRows(file, lines, CsvColumns.ofHeader(header, file + ":1"), new SeriesField(table));
            opened = true;
            return rows;
        } catch (IOException e) {
            throw new FaultException(DataFile.failure(file.toString(), e), e);
        } finally {
            if (!opened) {
                close(lines);
            }
        }
    }

    /** Goes to the next row, past empty lines; false at the end. */
    boolean next() throws IOException {
        while (lines.next()) {
            if (!lines.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    Path file() {
        return file;
    }

    LineReader line() {
        return lines;
    }

    CsvColumns columns() {
        return columns;
    }

    /** The series of the row after its columns were split, or null when its symbol or timeframe is none. */
    @Nullable
    Series findSeries() {
        return series.find(
                lines.bytes(),
                columns.start(CsvColumns.SYMBOL),
                columns.end(CsvColumns.SYMBOL),
                columns.start(CsvColumns.TIMEFRAME),
                columns.end(CsvColumns.TIMEFRAME));
    }

    private static void close(LineReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            // a file that was only read leaves nothing behind
        }
    }

    @Override
    public void close() {
        close(lines);
    }
}
