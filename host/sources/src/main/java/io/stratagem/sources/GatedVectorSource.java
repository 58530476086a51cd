package io.stratagem.sources;

import io.stratagem.features.QualityGates;
import io.stratagem.features.QualityReport;
import io.stratagem.features.QualityThresholds;
import io.stratagem.features.VectorEnvelope;
import io.stratagem.features.VectorNormaliser;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.EventState;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of delivered vectors, judged in batches before anything of a batch is played. A batch that fails a blocking gate is left out
 * whole and reported; a rate of nulls is only reported. For files: a live stream cannot wait for a batch.
 */
public final class GatedVectorSource implements ResumableSource {
    /** How many vectors are judged together. */
    public static final int BATCH = 1_000;

    private final VectorSource vectors;
    private final Recorder recorder;
    private final QualityGates gates;
    private final DataReport report;
    private final Deque<Line> accepted = new ArrayDeque<>();
    private long line;
    private boolean exhausted;

    private GatedVectorSource(VectorSource vectors, Recorder recorder, QualityGates gates, DataReport report) {
        this.vectors = vectors;
        this.recorder = recorder;
        this.gates = gates;
        this.report = report;
    }

    /**
     * Opens a file.
     *
     * @throws io.stratagem.api.error.FaultException if it cannot be read
     */
    public static GatedVectorSource open(Path file, VectorNormaliser normaliser, SeriesTable table, DataReport report) {
        Recorder recorder = new Recorder(new CanonicalVectorReader(normaliser, table));
        QualityGates gates = new QualityGates(normaliser, QualityThresholds.DEFAULT);
        return new GatedVectorSource(VectorSource.open(file, recorder, report), recorder, gates, report);
    }

    @Override
    public String name() {
        return vectors.name();
    }

    @Override
    public @Nullable MarketEvent next() {
        while (accepted.isEmpty() && !exhausted) {
            readBatch();
        }
        Line next = accepted.poll();
        if (next == null) {
            return null;
        }
        line = next.number();
        return next.event();
    }

    private void readBatch() {
        List<Line> batch = new ArrayList<>();
        recorder.envelopes.clear();
        while (batch.size() < BATCH && !exhausted) {
            DeliveredVector vector = vectors.next();
            if (vector == null) {
                exhausted = true;
            } else {
                batch.add(new Line(vector, vectors.line()));
            }
        }
        if (recorder.envelopes.isEmpty()) {
            return;
        }
        QualityReport quality = gates.check(recorder.envelopes);
        String where = name() + " up to line " + vectors.line();
        if (quality.isBlocked()) {
            report.refusedBatch(batch.size(), quality.faults(where));
        } else {
            quality.faults(where).forEach(report::suspect);
            accepted.addAll(batch);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void save(StateWriter out, SeriesTable table) {
        out.putBoolean(exhausted);
        out.putLong(line);
        out.putInt(accepted.size());
        for (Line each : accepted) {
            EventState.put(each.event(), out);
            out.putLong(each.number());
        }
        vectors.save(out, table);
    }

    @Override
    public void restore(StateReader in, SeriesTable table) {
        exhausted = in.getBoolean();
        line = in.getLong();
        int waiting = in.getCount();
        for (int i = 0; i < waiting; i++) {
            MarketEvent event = EventState.event(in, table);
            if (!(event instanceof DeliveredVector vector)) {
                throw new IllegalArgumentException("a batch holds vectors, not " + event);
            }
            accepted.add(new Line(vector, in.getLong()));
        }
        vectors.restore(in, table);
    }

    @Override
    public void close() {
        vectors.close();
    }

    private record Line(DeliveredVector event, long number) {}

    /** Keeps every envelope, also those that cannot be normalised: the gates count them. */
    private static final class Recorder implements VectorReader {
        private final CanonicalVectorReader reader;
        private final List<VectorEnvelope> envelopes = new ArrayList<>();

        Recorder(CanonicalVectorReader reader) {
            this.reader = reader;
        }

        @Override
        public DeliveredVector read(String where, Map<String, @Nullable Object> document) {
            VectorEnvelope envelope = VectorEnvelope.read(where, document);
            envelopes.add(envelope);
            return reader.read(envelope);
        }
    }
}
