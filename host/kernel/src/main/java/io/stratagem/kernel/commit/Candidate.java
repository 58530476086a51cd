package io.stratagem.kernel.commit;

import io.stratagem.api.Declaration;
import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.IntentNote;
import io.stratagem.market.EventState;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.Adjustment;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An intent on its way through the gates. Confined to the committer; one per intent. */
final class Candidate {
    /** What stands for the features of an intent that was made from none. */
    private static final String NO_FEATURES =
            Sha256.hex(new CanonicalJson().object().endObject());

    private final Strategy strategy;
    private final Series series;
    private final int eventOrder;
    private final IntentNote note;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private Direction direction;
    private double notional;
    private Change change = Change.NOTHING_TO_CLOSE;
    private @Nullable String suppression;
    private @Nullable String reversalBlockedBy;
    private @Nullable String mergedOwner;
    private boolean hostMade;
    private boolean confirmed;

    Candidate(Strategy strategy, Series series, int eventOrder, IntentNote note) {
        this.strategy = strategy;
        this.series = series;
        this.eventOrder = eventOrder;
        this.note = note;
        direction = note.intent().direction();
        notional = note.intent().targetNotional();
    }

    Strategy strategy() {
        return strategy;
    }

    Series series() {
        return series;
    }

    int eventOrder() {
        return eventOrder;
    }

    IntentNote note() {
        return note;
    }

    Direction direction() {
        return direction;
    }

    double notional() {
        return notional;
    }

    double confidence() {
        return direction == Direction.FLAT ? 1 : note.intent().confidence();
    }

    String horizon() {
        String horizon = note.intent().horizon();
        return horizon == null ? strategy.entry().timeframe().text() : horizon;
    }

    /** The plugin's reasons; after a blocked reversal what blocked it comes first. */
    List<Reason> rationale() {
        if (reversalBlockedBy == null) {
            return note.intent().rationale();
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(reversalBlockedBy, Double.NaN));
        reasons.addAll(note.intent().rationale());
        return reasons;
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }

    Change change() {
        return change;
    }

    void classify(Change as) {
        change = as;
    }

    boolean isAlive() {
        return suppression == null;
    }

    @Nullable
    String suppression() {
        return suppression;
    }

    void suppress(String reason) {
        suppression = reason;
    }

    void scale(String overlay, double factor) {
        adjustments.add(new Adjustment(overlay, factor));
        notional *= factor;
    }

    /** Drops what overlays did to the notional. */
    void unscale() {
        adjustments.clear();
        notional = note.intent().targetNotional();
    }

    /** Says that the strategy has no position of its own here but stands behind a merged one. */
    void standsBehind(@Nullable String owner) {
        mergedOwner = owner;
    }

    /** The owner of the merged position the strategy stands behind, or null. */
    @Nullable
    String mergedOwner() {
        return mergedOwner;
    }

    /** The notional, negative for SHORT. */
    double signedNotional() {
        return direction == Direction.SHORT ? -notional : notional;
    }

    /** An exit the host makes for a strategy that cannot speak; {@code owner} as in {@link #standsBehind}. */
    static Candidate onDisable(Strategy strategy, Series series, @Nullable String owner) {
        Declaration declaration = strategy.bound().declaration();
        IntentNote note = new IntentNote(
                StrategyIntent.flat().because("on_disable"),
                NO_FEATURES,
                unseen(declaration.observables().size()),
                unseen(declaration.gates().size()));
        Candidate exit = new Candidate(strategy, series, Integer.MAX_VALUE, note);
        exit.change = Change.EXIT;
        exit.mergedOwner = owner;
        exit.hostMade = true;
        return exit;
    }

    private static double[] unseen(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The same intent once more, before everything else at its symbol, because a person confirmed it. */
    Candidate confirmed(long strategySequence) {
        IntentNote said = new IntentNote(
                note.intent().because("confirmed", (double) strategySequence),
                note.featureHash(),
                note.observed(),
                note.measured());
        Candidate again = new Candidate(strategy, series, -1, said);
        again.hostMade = hostMade;
        again.confirmed = true;
        return again;
    }

    /** The same intent as one of another generation's strategy, judged by nobody yet. */
    Candidate of(Strategy other) {
        Candidate same = new Candidate(other, series, eventOrder, note);
        same.hostMade = hostMade;
        return same;
    }

    /** Writes the intent, judged by nobody yet. */
    void save(StateWriter out) {
        out.putText(strategy.id());
        EventState.put(series, out);
        out.putInt(eventOrder);
        out.putBoolean(hostMade);
        note.save(out);
    }

    static Candidate read(StateReader in, Map<String, Strategy> strategies, SeriesTable table) {
        String id = in.getText();
        Strategy strategy = strategies.get(id);
        if (strategy == null) {
            throw new IllegalArgumentException("an intent of " + id + " waits, which the generation does not have");
        }
        Series series = EventState.series(in, table);
        int eventOrder = in.getInt();
        boolean hostMade = in.getBoolean();
        Candidate candidate = new Candidate(strategy, series, eventOrder, IntentNote.read(in));
        candidate.hostMade = hostMade;
        return candidate;
    }

    /** Whether the host made it, so that the strategy's open circuit does not hold it. */
    boolean isHostMade() {
        return hostMade;
    }

    /** Whether a person confirmed it. */
    boolean isConfirmed() {
        return confirmed;
    }

    /** The exit half of a reversal, which always passes: a FLAT that names what held the entry half. */
    Candidate exitHalf(String blockedBy) {
        Candidate exit = new Candidate(strategy, series, eventOrder, note);
        exit.direction = Direction.FLAT;
        exit.notional = 0;
        exit.change = Change.EXIT;
        exit.reversalBlockedBy = blockedBy;
        exit.mergedOwner = mergedOwner;
        exit.confirmed = confirmed;
        return exit;
    }
}
