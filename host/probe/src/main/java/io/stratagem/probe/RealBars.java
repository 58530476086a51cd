package io.stratagem.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packaged bars of a real share, which carry their own attribution; repeated, each round from the price the former ended at. */
final class RealBars {
    private static final String RESOURCE = "spy-2008-2010.csv";

    private final Candles packaged;

    private RealBars(Candles packaged) {
        this.packaged = packaged;
    }

    static RealBars load() {
        try (InputStream bytes = RealBars.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException(RESOURCE + " is not packaged with the probe");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            Candles candles = Candles.ofSize(lines.size());
            for (int place = 0; place < lines.size(); place++) {
                String[] cells = lines.get(place).split(",", -1);
                candles.set(
                        place,
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5]));
            }
            return new RealBars(candles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** So many bars, beginning with the packaged bar at {@code offset}, counted round. */
    Candles make(int size, int offset) {
        Candles candles = Candles.ofSize(size);
        double factor = 1;
        for (int place = 0; place < size; place++) {
            int from = (offset + place) % packaged.size();
            if (from == 0 && place > 0) {
                factor *= packaged.close()[packaged.size() - 1] / packaged.open()[0];
            }
            candles.set(
                    place,
                    packaged.open()[from] * factor,
                    packaged.high()[from] * factor,
                    packaged.low()[from] * factor,
                    packaged.close()[from] * factor,
                    packaged.volume()[from]);
        }
        return candles;
    }
}
