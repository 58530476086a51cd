package io.stratagem.sources;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the series of a row by the bytes of its symbol and timeframe, without making texts of them: the last one first, then a table.
 */
final class SeriesField {
    private static final int LONGEST_SYMBOL = 64;

    private final SeriesTable table;
    private @Nullable Known[] known = new Known[16];
    private int count;
    private @Nullable Known last;

    SeriesField(SeriesTable table) {
        this.table = table;
    }

    /** The series, or null when the symbol or the timeframe is none. */
    @Nullable
    Series find(byte[] bytes, int symbolStart, int symbolEnd, int timeframeStart, int timeframeEnd) {
        Known latest = last;
        if (latest != null && latest.isAt(bytes, symbolStart, symbolEnd, timeframeStart, timeframeEnd)) {
            return latest.series;
        }
        int mask = known.length - 1;
        int slot = hash(bytes, symbolStart, symbolEnd, timeframeStart, timeframeEnd) & mask;
        for (Known each = known[slot]; each != null; each = known[slot]) {
            if (each.isAt(bytes, symbolStart, symbolEnd, timeframeStart, timeframeEnd)) {
                last = each;
                return each.series;
            }
            slot = (slot + 1) & mask;
        }
        Series series = read(bytes, symbolStart, symbolEnd, timeframeStart, timeframeEnd);
        if (series != null) {
            Known added = new Known(
                    Arrays.copyOfRange(bytes, symbolStart, symbolEnd),
                    Arrays.copyOfRange(bytes, timeframeStart, timeframeEnd),
                    series);
            add(added);
            last = added;
        }
        return series;
    }

    private @Nullable Series read(byte[] bytes, int symbolStart, int symbolEnd, int timeframeStart, int timeframeEnd) {
        if (symbolStart == symbolEnd || symbolEnd - symbolStart > LONGEST_SYMBOL) {
            return null;
        }
        try {
            String symbol = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, symbolStart, symbolEnd - symbolStart))
                    .toString();
            String timeframe =
                    new String(bytes, timeframeStart, timeframeEnd - timeframeStart, StandardCharsets.ISO_8859_1);
            boolean plain = symbol.codePoints()
                    .noneMatch(point -> Character.isISOControl(point) || Character.isWhitespace(point) || point == '"');
            return plain ? table.series(symbol, Timeframe.parse(timeframe)) : null;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return null;
        }
    }

    private void add(Known added) {
        if (2 * (count + 1) > known.length) {
            @Nullable Known[] old = known;
            known = new Known[old.length * 2];
            for (Known each : old) {
                if (each != null) {
                    place(each);
                }
            }
        }
        place(added);
        count++;
    }

    private void place(Known each) {
        int mask = known.length - 1;
        int slot = hash(each.symbol, 0, each.symbol.length, each.timeframe, 0, each.timeframe.length) & mask;
        while (known[slot] != null) {
            slot = (slot + 1) & mask;
        }
        known[slot] = each;
    }

    private static int hash(byte[] bytes, int symbolStart, int symbolEnd, int timeframeStart, int timeframeEnd) {
        return hash(bytes, symbolStart, symbolEnd, bytes, timeframeStart, timeframeEnd);
    }

    private static int hash(
            byte[] symbol, int symbolStart, int symbolEnd, byte[] timeframe, int timeframeStart, int timeframeEnd) {
        int hash = 1;
        for (int i = symbolStart; i < symbolEnd; i++) {
            hash = 31 * hash + symbol[i];
        }
        for (int i = timeframeStart; i < timeframeEnd; i++) {
            hash = 31 * hash + timeframe[i];
        }
        return hash ^ (hash >>> 15);
    }

    /** A series and the bytes it stands under. */
    private static final class Known {
        private final byte[] symbol;
        private final byte[] timeframe;
        private final Series series;

        Known(byte[] symbol, byte[] timeframe, Series series) {
            this.symbol = symbol;
            this.timeframe = timeframe;
            this.series = series;
        }

        boolean isAt(byte[] bytes, int symbolStart, int symbolEnd, int timeframeStart, int timeframeEnd) {
            return Arrays.equals(symbol, 0, symbol.length, bytes, symbolStart, symbolEnd)
                    && Arrays.equals(timeframe, 0, timeframe.length, bytes, timeframeStart, timeframeEnd);
        }
    }
}
