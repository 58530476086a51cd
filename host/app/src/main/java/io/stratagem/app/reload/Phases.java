package io.stratagem.app.reload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long each phase of a reload took. One thread. */
final class Phases {
    private final LongSupplier nanoClock;
    private final Map<String, Long> micros = new LinkedHashMap<>();
    private long began;

    Phases(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        began = nanoClock.getAsLong();
    }

    /** Ends a phase; the next begins. */
    void end(String name) {
        long now = nanoClock.getAsLong();
        micros.merge(name, (now - began) / 1_000, Long::sum);
        began = now;
    }

    /** Milliseconds by phase, in order, to a thousandth. */
    Map<String, Double> millis() {
        Map<String, Double> millis = new LinkedHashMap<>();
        micros.forEach((name, each) -> millis.put(name, each / 1_000.0));
        return millis;
    }
}
