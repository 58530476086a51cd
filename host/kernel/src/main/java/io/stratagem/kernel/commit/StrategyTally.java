package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the committer counted for one strategy. Confined to the committer. */
public final class StrategyTally {
    private static final Direction[] DIRECTIONS = Direction.values();

    private final long[] emitted = new long[DIRECTIONS.length];
    private final Map<String, long[]> suppressed = new HashMap<>();
    private final Map<ErrorCode, Long> errors = new EnumMap<>(ErrorCode.class);
    private long entries;
    private long exits;
    private long vetoed;
    private long scaled;
    private double factorSum;
    private long sequence;
    private String lastError = "";

    void emitted(Direction direction, Change change) {
        emitted[direction.ordinal()]++;
        entries += change.opens() ? 1 : 0;
        exits += change == Change.EXIT || change == Change.REVERSAL ? 1 : 0;
    }

    void scaled(double factor) {
        scaled++;
        factorSum += factor;
    }

    void suppressed(String reason) {
        suppressed.computeIfAbsent(reason, unseen -> new long[1])[0]++;
        vetoed += reason.startsWith("veto:") ? 1 : 0;
    }

    void error(ErrorCode code, String detail) {
        errors.merge(code, 1L, Long::sum);
        lastError = detail;
    }

    long nextSequence() {
        return sequence++;
    }

    void save(StateWriter out) {
        for (long count : emitted) {
            out.putLong(count);
        }
        out.putInt(suppressed.size());
        suppressed.forEach((reason, count) -> {
            out.putText(reason);
            out.putLong(count[0]);
        });
        out.putInt(errors.size());
        errors.forEach((code, count) -> {
            out.putText(code.name());
            out.putLong(count);
        });
        out.putLong(entries);
        out.putLong(exits);
        out.putLong(vetoed);
        out.putLong(scaled);
        out.putDouble(factorSum);
        out.putLong(sequence);
        out.putText(lastError);
    }

    void restore(StateReader in) {
        for (int direction = 0; direction < emitted.length; direction++) {
            emitted[direction] = in.getLong();
        }
        int reasons = in.getCount();
        for (int i = 0; i < reasons; i++) {
            suppressed.put(in.getText(), new long[] {in.getLong()});
        }
        int codes = in.getCount();
        for (int i = 0; i < codes; i++) {
            errors.put(ErrorCode.valueOf(in.getText()), in.getLong());
        }
        entries = in.getLong();
        exits = in.getLong();
        vetoed = in.getLong();
        scaled = in.getLong();
        factorSum = in.getDouble();
        sequence = in.getLong();
        lastError = in.getText();
    }

    /** Emitted intents by direction. */
    public Map<Direction, Long> emitted() {
        Map<Direction, Long> byDirection = new EnumMap<>(Direction.class);
        for (Direction direction : DIRECTIONS) {
            if (emitted[direction.ordinal()] > 0) {
                byDirection.put(direction, emitted[direction.ordinal()]);
            }
        }
        return byDirection;
    }

    /** Emitted intents that opened a position: from flat, or the other way. */
    public long entries() {
        return entries;
    }

    /** Emitted intents that closed a position, reversals included. */
    public long exits() {
        return exits;
    }

    /** Suppressed intents by reason; vetoes begin with {@code veto:}. */
    public Map<String, Long> suppressed() {
        Map<String, Long> byReason = new TreeMap<>();
        suppressed.forEach((reason, count) -> byReason.put(reason, count[0]));
        return byReason;
    }

    /** Suppressed intents, vetoes included. */
    public long suppressedTotal() {
        return suppressed.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** Intents an overlay vetoed. */
    public long vetoed() {
        return vetoed;
    }

    /** Plugin errors by code. */
    public Map<ErrorCode, Long> errors() {
        return Map.copyOf(errors);
    }

    /** Plugin errors. */
    public long errorTotal() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The newest error's one line; empty without errors. */
    public String lastError() {
        return lastError;
    }

    /** Emitted intents an overlay scaled. */
    public long scaledIntents() {
        return scaled;
    }

    /** The mean overlay factor of emitted, covered intents; NaN when none was. */
    public double meanFactor() {
        return scaled == 0 ? Double.NaN : factorSum / scaled;
    }
}
