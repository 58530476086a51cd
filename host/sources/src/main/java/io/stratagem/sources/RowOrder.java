package io.stratagem.sources;

import io.stratagem.api.error.FaultException;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
     * @param content opens it for a pass; a second one is needed when there are several series
     */
    static RowOrder of(Supplier<InputStream> content, Path file) {
        SeriesTable table = new SeriesTable();
        try {
            boolean playable = isOneSeries(content, file, table) || isPlayable(content, file, table);
            return new RowOrder(playable, table.all());
        } catch (IOException | FaultException e) {
            // reported where the file is played
            return new RowOrder(true, table.all());
        }
    }

    /** Whether there is one series, whose rows stand in their order or go backwards, which is judged when they are played. */
    private static boolean isOneSeries(Supplier<InputStream> content, Path file, SeriesTable table) throws IOException {
        try (CsvRows rows = CsvRows.open(file, content.get(), table)) {
            LineReader line = rows.line();
            CsvColumns columns = rows.columns();
            Series only = null;
            while (rows.next()) {
                if (!line.isOversize() && columns.split(line.bytes(), line.start(), line.end())) {
                    Series found = rows.findSeries();
                    if (only == null) {
                        only = found;
                    } else if (found != null && found != only) {
                        return false;
                    }
                }
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
