package io.stratagem.sources;

import io.stratagem.api.error.FaultException;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a look through a file showed. A file with several series may hold them one after the other, or mix timeframes, and then row order
 * is not event order.
 *
 * @param isPlayable whether the rows can be played as they come; rows that are malformed don't count
 * @param series those that were seen, in the order of their first rows
 */
record RowOrder(boolean isPlayable, List<Series> series) {
    /**
     * Looks through a file.
     *
     * @param content opens it; once for most files
     */
    static RowOrder of(Supplier<InputStream> content, Path file) {
        SeriesTable table = new SeriesTable();
        try {
            boolean playable = isOneRisingSeries(content, file, table) || isPlayable(content, file, table);
            return new RowOrder(playable, table.all());
        } catch (IOException | FaultException e) {
            // reported where the file is played
            return new RowOrder(true, table.all());
        }
    }

    /**
     * Whether the rows are of one series and their timestamps rise as texts, which is seen without reading a timestamp: of equally long
     * ones in UTC the later is the greater, and leaving out those that prove malformed changes no order.
     */
    private static boolean isOneRisingSeries(Supplier<InputStream> content, Path file, SeriesTable table)
            throws IOException {
        try (CsvRows rows = CsvRows.open(file, content.get(), table)) {
            LineReader line = rows.line();
            CsvColumns columns = rows.columns();
            Series series = null;
            byte[] latest = {};
            while (rows.next()) {
                byte[] bytes = line.bytes();
                if (line.isOversize() || !columns.split(bytes, line.start(), line.end())) {
                    return false;
                }
                Series found = rows.findSeries();
                int start = columns.start(CsvColumns.TIMESTAMP);
                int end = columns.end(CsvColumns.TIMESTAMP);
                if (series == null) {
                    series = found;
                    latest = new byte[end - start];
                }
                if (found == null
                        || found != series
                        || end - start != latest.length
                        || end == start
                        || bytes[end - 1] != 'Z'
                        || Arrays.compareUnsigned(bytes, start, end, latest, 0, latest.length) <= 0) {
                    return false;
                }
                System.arraycopy(bytes, start, latest, 0, latest.length);
            }
            return true;
        }
    }

    private static boolean isPlayable(Supplier<InputStream> content, Path file, SeriesTable table) throws IOException {
        SeriesClock clock = new SeriesClock();
        long latest = Long.MIN_VALUE;
        try (CsvRows rows = CsvRows.open(file, content.get(), table)) {
            LineReader line = rows.line();
            CsvColumns columns = rows.columns();
            while (rows.next()) {
                byte[] bytes = line.bytes();
                if (line.isOversize() || !columns.split(bytes, line.start(), line.end())) {
                    continue;
                }
                Series series = rows.findSeries();
                long openTime = TimestampField.parse(
                        bytes, columns.start(CsvColumns.TIMESTAMP), columns.end(CsvColumns.TIMESTAMP));
                if (series == null || openTime == TimestampField.MALFORMED) {
                    continue;
                }
                long eventTime = openTime + series.timeframe().millis();
                if (clock.judge(series, eventTime) != SeriesClock.Order.BACKWARDS && eventTime < latest) {
                    return false;
                }
                latest = Math.max(latest, eventTime);
            }
            return true;
        }
    }

    /** Numbers what was seen in the table of a run. */
    void register(SeriesTable table) {
        series.forEach(seen -> table.series(seen.symbol(), seen.timeframe()));
    }
}
