package io.stratagem.sources;

import io.stratagem.api.error.FaultException;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a look through a file showed. A file with several series may hold them one after the other, or mix timeframes, and then row order
 * is not event order.
 *
 * @param isPlayable whether the rows can be played as they come; rows that are malformed don't count
 * @param series those that were seen, in the order of their first rows
 */
record RowOrder(boolean isPlayable, List<Series> series) {
    /** Looks through a file once. */
    static RowOrder of(Path file) {
        SeriesTable table = new SeriesTable();
        boolean playable = isPlayable(file, table);
        return new RowOrder(playable, table.all());
    }

    private static boolean isPlayable(Path file, SeriesTable table) {
        SeriesClock clock = new SeriesClock();
        long latest = Long.MIN_VALUE;
        try (CsvRows rows = CsvRows.open(file, table)) {
            LineReader line = rows.line();
            CsvColumns columns = rows.columns();
            while (rows.next()) {
                byte[] bytes = line.bytes();
                if (line.isOversize() || !columns.split(bytes, line.start(), line.end())) {
                    continue;
                }
                Series series = rows.series()
                        .find(
                                bytes,
                                columns.start(CsvColumns.SYMBOL),
                                columns.end(CsvColumns.SYMBOL),
                                columns.start(CsvColumns.TIMEFRAME),
                                columns.end(CsvColumns.TIMEFRAME));
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
        } catch (IOException | FaultException e) {
            // reported where the file is played
            return true;
        }
    }

    /** Numbers what was seen in the table of a run. */
    void register(SeriesTable table) {
        series.forEach(seen -> table.series(seen.symbol(), seen.timeframe()));
    }
}
