package io.stratagem.kernel.lane;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Map;

/**
 * An intent as it left the plugin, with what only the lane knows about its event.
 *
 * @param featureHash SHA-256 of the canonical JSON of the strategy's required features, lower-case hex
 * @param observed what the observables showed, by index; NaN where not shown
 * @param measured what the gates measured, by index; NaN where not asked
 */
public record IntentNote(StrategyIntent intent, String featureHash, double[] observed, double[] measured) {
    /** Writes it. */
    public void save(StateWriter out) {
        out.putInt(intent.direction().ordinal());
        out.putDouble(intent.confidence());
        out.putDouble(intent.targetNotional());
        String horizon = intent.horizon();
        out.putBoolean(horizon != null);
        if (horizon != null) {
            out.putText(horizon);
        }
        out.putInt(intent.rationale().size());
        for (Reason reason : intent.rationale()) {
            out.putText(reason.name());
            out.putDouble(reason.value());
        }
        out.putInt(intent.meta().size());
        for (Map.Entry<String, Object> entry : intent.meta().entrySet()) {
            out.putText(entry.getKey());
            boolean isText = entry.getValue() instanceof String;
            out.putBoolean(isText);
            if (entry.getValue() instanceof String text) {
                out.putText(text);
            } else {
                out.putDouble((Double) entry.getValue());
            }
        }
        out.putText(featureHash);
        out.putInt(observed.length);
        out.putDoubles(observed);
        out.putInt(measured.length);
        out.putDoubles(measured);
    }

    /** Reads one. */
    public static IntentNote read(StateReader in) {
        Direction direction = Direction.values()[in.getCount(Direction.values().length - 1)];
        double confidence = in.getDouble();
        StrategyIntent intent = switch (direction) {
            case LONG -> StrategyIntent.goLong(confidence);
            case SHORT -> StrategyIntent.goShort(confidence);
            case FLAT -> StrategyIntent.flat();
        };
        intent = intent.notional(in.getDouble());
        if (in.getBoolean()) {
            intent = intent.horizon(in.getText());
        }
        int reasons = in.getCount(StrategyIntent.MAX_REASONS + 1);
        for (int i = 0; i < reasons; i++) {
            intent = intent.because(in.getText(), in.getDouble());
        }
        int metas = in.getCount(StrategyIntent.MAX_META + 1);
        for (int i = 0; i < metas; i++) {
            String key = in.getText();
            intent = in.getBoolean() ? intent.meta(key, in.getText()) : intent.meta(key, in.getDouble());
        }
        return new IntentNote(intent, in.getText(), numbers(in), numbers(in));
    }

    private static double[] numbers(StateReader in) {
        double[] numbers = new double[in.getCount()];
        in.getDoubles(numbers);
        return numbers;
    }
}
