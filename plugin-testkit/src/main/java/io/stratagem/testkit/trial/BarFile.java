package io.stratagem.testkit.trial;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.Series;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The bars of one series in a file of the columns {@code symbol,timeframe,ts,open,high,low,close,volume}, gzip by its name. For
 * fixtures only: it trusts the file, where the host's sources check every row.
 */
public record BarFile(Series series, List<Bar> bars) {
    public BarFile {
        bars = List.copyOf(bars);
    }

    /** Reads a file of at least one bar. */
    public static BarFile read(Path path) throws IOException {
        List<Bar> bars = new ArrayList<>();
        try (BufferedReader lines = open(path)) {
            lines.readLine();
            String first = lines.readLine();
            if (first == null) {
                throw new IOException(path + " has no bar");
            }
            String[] head = first.split(",");
            Series series = new Series(0, head[0], Timeframe.parse(head[1]));
            for (String line = first; line != null; line = lines.readLine()) {
                bars.add(bar(series, line.split(",")));
            }
            return new BarFile(series, bars);
        }
    }

    private static BufferedReader open(Path path) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static Bar bar(Series series, String[] fields) {
        return Bar.of(
                series,
                Instant.parse(fields[2]).toEpochMilli(),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]),
                Double.parseDouble(fields[7]));
    }
}
