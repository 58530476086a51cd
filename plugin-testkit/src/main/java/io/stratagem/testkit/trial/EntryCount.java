package io.stratagem.testkit.trial;

import io.stratagem.api.Direction;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** How often a strategy enters on a file of bars: a change to LONG or SHORT that a later bar can fill. */
public final class EntryCount {
    private EntryCount() {}

    /** Counts over the whole file, for an instrument that trades around the clock. */
    public static int of(SignalPlugin plugin, Map<String, ?> params, Path path) throws IOException {
        BarFile file = BarFile.read(path);
        Instrument instrument = Instrument.aroundTheClock(file.series().symbol());
        BarTrial trial = new BarTrial(plugin, params, file.series(), instrument);
        Bar last = file.bars().getLast();
        Direction held = Direction.FLAT;
        int entries = 0;
        for (Bar bar : file.bars()) {
            StrategyIntent intent = trial.bar(bar).intent();
            if (intent == StrategyIntent.NONE) {
                continue;
            }
            boolean turned = intent.direction() != held;
            held = intent.direction();
            if (turned && held != Direction.FLAT && !bar.equals(last)) {
                entries++;
            }
        }
        return entries;
    }
}
