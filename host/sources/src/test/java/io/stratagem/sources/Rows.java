package io.stratagem.sources;

import io.stratagem.market.MarketEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** CSV files and their events for tests. */
final class Rows {
    static final String HEADER = "symbol,timeframe,ts,open,high,low,close,volume";

    private Rows() {}

    static Path write(Path file, String... rows) {
        return write(file, (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<MarketEvent> drain(EventSource source) {
        List<MarketEvent> events = new ArrayList<>();
        try (source) {
            for (MarketEvent event = source.next(); event != null; event = source.next()) {
                events.add(event);
            }
        }
        return events;
    }

    static List<MarketEvent> play(Sequencer sequencer) {
        List<MarketEvent> events = new ArrayList<>();
        EpochBatch batch = new EpochBatch();
        while (sequencer.nextEpoch(batch)) {
            for (int i = 0; i < batch.size(); i++) {
                events.add(batch.event(i));
            }
        }
        return events;
    }
}
