package com.example.regime;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Where in its month a day lies. */
enum Season {
    TURN,
    MIDDLE,
    END;

    static Season of(LocalDate date) {
        int day = date.getDayOfMonth();
        if (day <= 3) {
            return TURN;
        }
        return day >= 27 ? END : MIDDLE;
    }

    /** How much the strategy trusts a breakout in each. */
    static Map<Season, Double> trust() {
        Map<Season, Double> trust = new EnumMap<>(Season.class);
        trust.put(TURN, 0.9);
        trust.put(MIDDLE, 1.0);
        trust.put(END, 0.7);
        return trust;
    }
}
