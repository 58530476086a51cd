package io.stratagem.sources;

import static io.stratagem.sources.CsvColumns.CLOSE;
import static io.stratagem.sources.CsvColumns.HIGH;
import static io.stratagem.sources.CsvColumns.LOW;
import static io.stratagem.sources.CsvColumns.OPEN;
import static io.stratagem.sources.CsvColumns.SYMBOL;
import static io.stratagem.sources.CsvColumns.TIMEFRAME;
import static io.stratagem.sources.CsvColumns.TIMESTAMP;
import static io.stratagem.sources.CsvColumns.VOLUME;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.features.SplitSuspicion;
import io.stratagem.market.Bar;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bars and ticks from a CSV file, plain or gzip, row by row as the file has them. A row that is malformed, goes back in time or
 * repeats its predecessor is counted, reported and skipped. When compressed data end early, the rows before the break are played.
 *
 * <p>A jump that looks like an unadjusted split is reported and played unchanged. Allocates one bar per row and nothing else. Files whose series are not merged by time yet are for {@link ReplayFiles}.
 */
public final class CsvBarSource implements ResumableSource {
    private final CsvRows rows;
    private final DataReport report;
    private final SeriesClock clock = new SeriesClock();
    private final SplitWatch splits = new SplitWatch();
    private final double[] numbers = new double[VOLUME + 1];
    private boolean rowRead;
    private boolean ended;

    private CsvBarSource(CsvRows rows, DataReport report) {
        this.rows = rows;
        this.report = report;
    }

    /**
     * Opens a file.
     *
     * @throws FaultException if it is missing, empty, has no rows or no proper header, or is not the gzip its name says
     */
    public static CsvBarSource open(Path file, SeriesTable table, DataReport report) {
        return open(file, DataFile.open(file), table, report);
    }

    /** The same over the file's content, which is closed with the source. */
    static CsvBarSource open(Path file, InputStream content, SeriesTable table, DataReport report) {
        CsvRows rows = CsvRows.open(file, content, table);
        boolean opened = false;
        try {
            CsvBarSource source = new CsvBarSource(rows, report);
            source.rowRead = rows.next();
            if (!source.rowRead) {
                throw DataFile.unreadable(file, "it has a header but no rows", "");
            }
            opened = true;
            return source;
        } catch (IOException e) {
            throw new FaultException(DataFile.failure(file.toString(), e), e);
        } finally {
            if (!opened) {
                rows.close();
            }
        }
    }

    @Override
    public String name() {
        return rows.file().toString();
    }

    @Override
    public @Nullable Bar next() {
        try {
            while (!ended) {
                if (!rowRead && !rows.next()) {
                    ended = true;
                    return null;
                }
                rowRead = false;
                report.row();
                Bar bar = bar();
                if (bar != null) {
                    report.event();
                    suspect(bar);
                    return bar;
                }
            }
            return null;
        } catch (IOException e) {
            ended = true;
            report.endedEarly(DataFile.failure(rows.file() + ":" + rows.line().number(), e));
            return null;
        } catch (FaultException e) {
            ended = true;
            throw e;
        }
    }

    /** The bar of the current row, or null when it was reported and is to be skipped. */
    private @Nullable Bar bar() {
        LineReader line = rows.line();
        CsvColumns columns = rows.columns();
        byte[] bytes = line.bytes();
        if (line.isOversize()) {
            return malformed("the line is too long", "");
        }
        if (!columns.split(bytes, line.start(), line.end())) {
            return malformed(
                    "it does not have " + columns.count() + " fields",
                    FieldText.shown(bytes, line.start(), line.end()));
        }
        Series series = rows.findSeries();
        if (series == null) {
            return malformed(
                    "symbol or timeframe is not valid",
                    FieldText.shown(bytes, columns.start(SYMBOL), columns.end(SYMBOL)) + ", " + shown(TIMEFRAME));
        }
        long openTimeMillis = TimestampField.parse(bytes, columns.start(TIMESTAMP), columns.end(TIMESTAMP));
        if (openTimeMillis == TimestampField.MALFORMED) {
            return malformed("ts is not a timestamp such as 2013-10-07T08:00:00Z", shown(TIMESTAMP));
        }
        for (int i = OPEN; i <= VOLUME; i++) {
            // adding 0 turns a negative zero into the ordinary one
            numbers[i] = DecimalField.parse(bytes, columns.start(i), columns.end(i)) + 0.0;
            if (!Double.isFinite(numbers[i])) {
                return malformed(CsvColumns.name(i) + " is not a finite number", shown(i));
            }
        }
        String problem = problem(series);
        return problem.isEmpty() ? inOrder(series, openTimeMillis) : malformed(problem, shownPrices());
    }

    /** What is wrong with the numbers as a bar; empty when nothing is. */
    private String problem(Series series) {
        double high = numbers[HIGH];
        double low = numbers[LOW];
        if (high < low) {
            return "high is below low";
        }
        if (numbers[OPEN] < low || numbers[OPEN] > high) {
            return "open lies outside low and high";
        }
        if (numbers[CLOSE] < low || numbers[CLOSE] > high) {
            return "close lies outside low and high";
        }
        if (numbers[VOLUME] < 0) {
            return "volume is negative";
        }
        return series.timeframe().isTick() && high != low ? "a tick has one price" : "";
    }

    private @Nullable Bar inOrder(Series series, long openTimeMillis) {
        long eventTimeMillis = openTimeMillis + series.timeframe().millis();
        switch (clock.judge(series, eventTimeMillis)) {
            case FORWARD -> {
                return Bar.of(
                        series,
                        openTimeMillis,
                        numbers[OPEN],
                        numbers[HIGH],
                        numbers[LOW],
                        numbers[CLOSE],
                        numbers[VOLUME]);
            }
            case DUPLICATE ->
                report.duplicate(new Fault(
                        ErrorCode.E_DATA_DUPLICATE, where(), "the row before has the same time", shown(TIMESTAMP)));
            case BACKWARDS ->
                report.backwards(
                        DataReport.malformedAt(where(), "time goes backwards within " + series, shown(TIMESTAMP)));
        }
        return null;
    }

    private void suspect(Bar bar) {
        SplitSuspicion suspicion = splits.look(bar);
        if (suspicion != null) {
            report.suspect(SplitWatch.fault(where(), bar, suspicion));
        }
    }

    private @Nullable Bar malformed(String what, String seen) {
        report.malformed(DataReport.malformedAt(where(), what, seen));
        return null;
    }

    private String where() {
        return rows.file() + ":" + rows.line().number();
    }

    private String shown(int column) {
        return FieldText.shown(
                rows.line().bytes(),
                rows.columns().start(column),
                rows.columns().end(column));
    }

    private String shownPrices() {
        return shown(OPEN) + ", " + shown(HIGH) + ", " + shown(LOW) + ", " + shown(CLOSE) + ", " + shown(VOLUME);
    }

    @Override
    public long line() {
        return rows.line().number();
    }

    @Override
    public void save(StateWriter out, SeriesTable table) {
        out.putBoolean(ended);
        if (!ended) {
            out.putBoolean(rowRead);
            rows.line().save(out);
            clock.save(out, table);
            splits.save(out, table);
        }
    }

    @Override
    public void restore(StateReader in, SeriesTable table) {
        ended = in.getBoolean();
        if (!ended) {
            rowRead = in.getBoolean();
            Resumption.at(rows.line(), in, name());
            clock.restore(in, table);
            splits.restore(in, table);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
